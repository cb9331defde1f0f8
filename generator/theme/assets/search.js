/* Search of the site. Small sites carry one list of titles and summaries (search/index.js), which
   works from a folder too; large ones an index of Pagefind, fetched in pieces from a web server. */
(() => {
  const dialog = document.getElementById("gg-search");
  if (!dialog) return;
  const field = dialog.querySelector("input");
  const said = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");
  const base = new URL(dialog.dataset.base, location.href);
  const MOST = 20;
  const AROUND = 36;
  const ALIKE = 0.6;

  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const pairs = (word) => [...word].slice(1).map((one, at) => word[at] + one);

  /* How well one word suits a page: 0 not at all; a title counts more than a summary; a text that
     has most pairs of neighbouring characters is better than nothing. */
  const suits = (word, title, text) => {
    if (title === word) return 16;
    if (title.includes(word)) return 8 + word.length / title.length;
    if (text.includes(word)) return 4;
    const asked = pairs(word);
    const there = asked.filter((one) => title.includes(one) || text.includes(one)).length;
    return asked.length > 1 && there >= ALIKE * asked.length ? there / asked.length : 0;
  };

  /* The words around the first hit: before, the hit, after. */
  const around = (text, words) => {
    const low = plain(text);
    const hit = low.length === text.length ? words.find((one) => low.includes(one)) : undefined;
    const at = hit ? low.indexOf(hit) : 0;
    const end = at + (hit ? hit.length : 0);
    const from = Math.max(0, at - AROUND);
    const before = (from > 0 ? "…" : "") + text.slice(from, at);
    const after = text.slice(end, end + AROUND) + (end + AROUND < text.length ? "…" : "");
    return [before, text.slice(at, end), after];
  };

  /* Pagefind's excerpt, where <mark> stands around hits: text and hits by turns. */
  const marked = (excerpt) => {
    const read = document.createElement("template");
    read.innerHTML = excerpt;
    const parts = [""];
    read.content.childNodes.forEach((node) => {
      if (node.nodeName === "MARK") parts.push(node.textContent, "");
      else parts[parts.length - 1] += node.textContent;
    });
    return parts;
  };

  const fetched = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.onload = done;
      script.onerror = () => failed(new Error(address));
      script.src = address;
      document.head.append(script);
    });

  const ENGINES = {
    list: async () => {
      await fetched(new URL("search/index.js", base).href);
      const pages = globalThis.ggPages.map(([path, title, text]) => ({ path, title, text, in: [plain(title), plain(text)] }));
      return async (query) => {
        const words = plain(query).split(/[\s，。、；：]+/u).filter(Boolean);
        const scored = pages.map((one) => {
          const each = words.map((word) => suits(word, ...one.in));
          return { one, score: each.includes(0) ? 0 : each.reduce((sum, part) => sum + part, 0) };
        });
        const found = scored.filter((each) => each.score > 0).sort((a, b) => b.score - a.score);
        return {
          count: found.length,
          shown: found.slice(0, MOST).map(({ one }) => {
            const parts = around(one.text, words);
            const place = parts[1] ? `#:~:text=${encodeURIComponent(parts[1])}` : "";
            return { href: new URL(one.path, base).href + place, title: one.title, parts };
          }),
        };
      };
    },
    pagefind: async () => {
      if (location.protocol === "file:") throw new Error("file");
      const engine = await import(new URL("pagefind/pagefind.js", base).href);
      await engine.options({ baseUrl: base.pathname, excerptLength: 24 });
      return async (query) => {
        const found = await engine.search(query);
        const results = await Promise.all(found.results.slice(0, MOST).map((one) => one.data()));
        const shown = results.map((one) => ({ href: one.url, title: one.meta.title, parts: marked(one.excerpt) }));
        return { count: found.results.length, shown };
      };
    },
  };

  let find = null;
  const engine = () => {
    find ??= ENGINES[dialog.dataset.engine]();
    return find;
  };

  const item = ({ href, title, parts }) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    const name = document.createElement("b");
    const says = document.createElement("span");
    link.href = href;
    name.textContent = title;
    parts.forEach((part, at) => {
      const piece = at % 2 ? document.createElement("mark") : document.createElement("span");
      piece.textContent = part;
      if (part) says.append(piece);
    });
    link.append(name, says);
    entry.append(link);
    return entry;
  };

  let turn = 0;
  const ask = async () => {
    const mine = ++turn;
    const query = field.value.trim();
    if (!query) {
      said.textContent = "输入词语即可查找。";
      list.replaceChildren();
      return;
    }
    try {
      const { count, shown } = await (await engine())(query);
      if (mine !== turn) return;
      list.replaceChildren(...shown.map(item));
      said.textContent = count ? `找到 ${count} 页${count > shown.length ? `，列出前 ${shown.length} 页` : ""}` : "没有找到。可以换一个词，或者少写几个字。";
    } catch {
      if (mine !== turn) return;
      find = null;
      list.replaceChildren();
      said.textContent =
        location.protocol === "file:"
          ? "本站页数较多，从文件夹打开时不能搜索；请从网站上打开，或者从目录查找。"
          : "搜索没有装载成功，请稍后再试，或者从目录查找。";
    }
  };

  const links = () => [...list.querySelectorAll("a")];
  const move = (step) => {
    const all = links();
    const at = all.indexOf(document.activeElement) + step;
    (at < 0 ? field : all[Math.min(at, all.length - 1)])?.focus();
  };
  field.addEventListener("input", ask);
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    await ask();
    links()[0]?.focus();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    event.preventDefault();
    move(step);
  });
  document.querySelectorAll("[data-gg-opens=gg-search]").forEach((one) => one.addEventListener("click", ask));
})();
