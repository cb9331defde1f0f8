/* A figure, a clause or a term that is asked shows its answer where it stands.
   Without this file, or where a page may not read another (file:), the link leads to the answer. */
(() => {
  const ASKED = "a.gg-fig, a.gg-clause-link, a.gg-term";
  const pages = new Map();
  let pop = null;
  let asked = null;

  /* Links inside drawings have no plain address of their own. */
  const addressOf = (link) => new URL(link.getAttribute("href"), document.baseURI);

  const page = (url) => {
    const address = url.origin + url.pathname;
    if (!pages.has(address)) {
      pages.set(
        address,
        fetch(address)
          .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
          .then((text) => ({ address, doc: new DOMParser().parseFromString(text, "text/html") })),
      );
    }
    return pages.get(address);
  };

  /* A piece of another page: its links keep leading where they led, its ids are not taken twice. */
  const piece = ({ address, doc }, id) => {
    const found = doc.getElementById(id);
    if (!found) return null;
    const copy = document.importNode(found, true);
    for (const link of copy.querySelectorAll("a[href]")) {
      link.href = new URL(link.getAttribute("href"), address).href;
    }
    for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
    for (const heading of copy.querySelectorAll("h3")) {
      const name = document.createElement("p");
      name.append(...heading.childNodes);
      name.className = "gg-pop__name";
      heading.replaceWith(name);
    }
    return copy;
  };

  const place = () => {
    if (window.matchMedia("(max-width: 44.99em)").matches) {
      Object.assign(pop.style, { left: "0px", right: "0px", bottom: "0px", top: "auto" });
      return;
    }
    const at = asked.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - pop.offsetWidth - 16));
    const below = at.bottom + 6 + pop.offsetHeight < innerHeight;
    const top = below ? at.bottom + 6 : Math.max(8, at.top - pop.offsetHeight - 6);
    Object.assign(pop.style, { left: `${left}px`, top: `${top}px`, right: "auto", bottom: "auto" });
  };

  const close = (back) => {
    if (!pop) return;
    pop.remove();
    pop = null;
    asked.removeAttribute("aria-expanded");
    if (back) asked.focus();
    asked = null;
  };

  const open = (link, content) => {
    close(false);
    asked = link;
    pop = document.createElement("div");
    pop.className = "gg-pop gg";
    pop.setAttribute("role", "dialog");
    pop.setAttribute("aria-label", "怎么来的");
    pop.tabIndex = -1;
    const bar = document.createElement("p");
    bar.className = "gg-pop__bar";
    const whole = document.createElement("a");
    whole.href = addressOf(link).href;
    whole.textContent = "打开所在页面";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "gg-pop__close";
    button.textContent = "关闭";
    button.addEventListener("click", () => close(true));
    bar.append(whole, button);
    pop.append(bar, content);
    (link.closest("svg") || link).after(pop);
    link.setAttribute("aria-expanded", "true");
    place();
    pop.focus();
  };

  const follow = (link) => {
    location.href = addressOf(link).href;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest(ASKED) : null;
    if (pop && pop.contains(event.target)) {
      if (!link) return;
    } else if (!link) {
      close(false);
      return;
    }
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!plain || location.protocol === "file:") return;
    if (link === asked) {
      event.preventDefault();
      close(true);
      return;
    }
    const url = addressOf(link);
    const id = decodeURIComponent(url.hash.slice(1));
    if (!id || url.origin !== location.origin || url.pathname === location.pathname) return;
    event.preventDefault();
    page(url).then(
      (read) => {
        const content = piece(read, id);
        if (!content) return follow(link);
        if (pop && pop.contains(link)) {
          const first = asked;
          pop.replaceChildren(pop.firstChild, content);
          pop.querySelector(".gg-pop__bar a").href = addressOf(link).href;
          asked = first;
          pop.scrollTop = 0;
          place();
          pop.focus();
          return undefined;
        }
        return open(link, content);
      },
      () => follow(link),
    );
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && pop) close(true);
  });
  addEventListener("resize", () => close(false));
})();
