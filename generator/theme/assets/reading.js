/* Reading aids: large print, kept for the next page (partials/first.html sets it before anything is drawn), and printing. */
(() => {
  const page = document.documentElement;
  const buttons = document.querySelectorAll("[data-gg-large]");
  const isLarge = () => page.classList.contains("gg-large-print");
  const show = () => buttons.forEach((one) => one.setAttribute("aria-pressed", isLarge()));
  const turn = () => {
    page.classList.toggle("gg-large-print");
    try {
      localStorage.setItem("gg-large", isLarge() ? "1" : "0");
    } catch {
      /* A browser that keeps nothing shows the choice on this page only. */
    }
    show();
  };
  buttons.forEach((one) => one.addEventListener("click", turn));
  document.querySelectorAll("[data-gg-print]").forEach((one) => {
    one.addEventListener("click", () => print());
  });
  show();
})();
