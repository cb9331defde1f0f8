/* The buttons of the shell: dialogs (contents, search), light and dark, the heading being read. */
(() => {
  const page = document.documentElement;

  document.querySelectorAll("[data-gg-opens]").forEach((button) => {
    const dialog = document.getElementById(button.dataset.ggOpens);
    if (!dialog) return;
    button.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("click", (event) => {
      const beside = event.target === dialog;
      if (beside || event.target.closest("[data-gg-closes]")) dialog.close();
    });
  });

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const words = { auto: "随系统", light: "浅色", dark: "深色" };
  const next = { auto: "light", light: "dark", dark: "auto" };
  const show = (choice) => {
    page.dataset.ggScheme = choice;
    const isDark = choice === "dark" || (choice === "auto" && dark.matches);
    page.dataset.mdColorScheme = isDark ? "slate" : "default";
    document.querySelectorAll("[data-gg-scheme-word]").forEach((one) => {
      one.textContent = words[choice];
    });
  };
  const keep = (choice) => {
    try {
      if (choice === "auto") localStorage.removeItem("gg-scheme");
      else localStorage.setItem("gg-scheme", choice);
    } catch {
      /* A browser that keeps nothing shows the choice on this page only. */
    }
  };
  const choose = (choice) => {
    keep(choice);
    show(choice);
  };
  document.querySelectorAll("[data-gg-scheme-button]").forEach((button) => {
    button.addEventListener("click", () => choose(next[page.dataset.ggScheme]));
  });
  dark.addEventListener("change", () => show(page.dataset.ggScheme));
  show(page.dataset.ggScheme);

  /* What is folded is opened for paper, and folded again afterwards. */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open], .gg-how--float)")];
    opened.forEach((one) => (one.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));

  const links = [...document.querySelectorAll(".gg-toc a")];
  const mark = (id) =>
    links.forEach((one) => {
      if (one.hash === `#${id}`) one.setAttribute("aria-current", "location");
      else one.removeAttribute("aria-current");
    });
  const watch = new IntersectionObserver(
    (seen) => seen.filter((one) => one.isIntersecting).forEach((one) => mark(one.target.id)),
    { rootMargin: "-10% 0px -70% 0px" },
  );
  links
    .map((one) => document.getElementById(decodeURIComponent(one.hash.slice(1))))
    .filter(Boolean)
    .forEach((heading) => watch.observe(heading));
})();
