// 公岗 · reading aids: large print and printing. Loaded before the page is drawn, so that nothing jumps.
(function () {
  "use strict";
  var root = document.documentElement, KEY = "gg-large";
  root.classList.remove("no-js");
  root.classList.add("js");
  function kept() { try { return localStorage.getItem(KEY) === "1"; } catch (e) { return false; } }
  function keep(on) { try { localStorage.setItem(KEY, on ? "1" : "0"); } catch (e) { /* private window */ } }
  function show(on) {
    root.classList.toggle("gg-large-print", on);
    document.querySelectorAll("[data-gg-large]").forEach(function (one) { one.setAttribute("aria-pressed", String(on)); });
  }
  show(kept());
  document.addEventListener("DOMContentLoaded", function () { show(kept()); });
  document.addEventListener("click", function (event) {
    if (!event.target.closest) return;
    if (event.target.closest("[data-gg-large]")) { var on = !root.classList.contains("gg-large-print"); keep(on); show(on); }
    if (event.target.closest("[data-gg-print]")) window.print();
  });
})();
