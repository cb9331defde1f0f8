"""The one MkDocs adapter: finished pages go in, a site that works from any folder comes out.

Pages arrive as finished HTML. MkDocs sees an empty file for each, so that it makes the address,
the shell and the navigation, and this adapter puts the article in at the end.
"""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import cast

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.publish import search
from generator.publish.compiled_templates import CompiledTemplates
from generator.publish.feed import FEED
from generator.publish.page_tags import sitemap, tags_of_written
from generator.publish.site_parts import headings, is_carried, text_of
from generator.typeset.meta_tags import site_tags
from generator.typeset.page import SiteContent, SitePage
from generator.typeset.standing import sprite

THEME = Path(__file__).parent.parent / "theme"
STYLESHEET = "assets/stylesheets/main.*.min.css"
"""Material's, below its folder; the name carries a hash of the content."""
SETTINGS = Path(__file__).parent / "mkdocs.yml"

_COMPILED = CompiledTemplates()

log = logging.getLogger("mkdocs.plugins.gonggang")


class SiteError(Exception):
    """The site cannot be written, said in one Chinese sentence."""


class SiteSettings(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say to the adapter; everything else is data."""

    project = Type(str, default="")


def build_site(content: SiteContent, project: Path, into: Path) -> tuple[str, ...]:
    """Write a whole site into a folder of our own.

    Args:
        content: Pages, identity, tabs and further files.
        project: The project folder; its site/pages holds hand-written pages, if any.
        into: The folder to fill. Its old content is deleted, so it must not be a link.

    Returns:
        What the builder should know, e.g. files that were left out; Chinese sentences.

    Raises:
        SiteError: The folder is a link, or MkDocs cannot use what it was given.
    """
    if into.is_symlink():
        msg = f"输出文件夹 {into.name} 是一个链接，为免覆盖正在使用的网站，没有写入。"
        raise SiteError(msg)
    plugin = SitePlugin()
    plugin.content = content
    written = written_pages(project)
    config = load_config(
        str(SETTINGS),
        site_name=content.identity.name,
        docs_dir=str(written.resolve()),
        site_dir=str(into.resolve()),
    )
    config.plugins["gonggang"] = plugin
    with _quiet(), dated(content):
        try:
            build(config)
        except (Abort, ConfigurationError, PluginError) as error:
            raise SiteError(str(error)) from error
    return tuple(plugin.notices)


def serve_site(project: Path, address: str) -> None:
    """Serve the preview of a project until interrupted, with its pages renewed on every change."""
    plugin = {"project": str(project.resolve())}
    serve(
        str(SETTINGS),
        docs_dir=str(written_pages(project).resolve()),
        dev_addr=address,
        plugins={"gonggang": plugin},
    )


def written_pages(project: Path) -> Path:
    """The folder of hand-written pages; made where a project has none."""
    folder = project / "site" / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class SitePlugin(BasePlugin[SiteSettings]):  # type: ignore[no-untyped-call]
    """What MkDocs calls while it builds; `content` has to be there before `on_files`."""

    content: SiteContent

    def __init__(self) -> None:
        """Start with nothing to say."""
        super().__init__()
        self.notices: list[str] = []
        self._pages: Mapping[str, SitePage] = {}
        self._written: list[File] = []
        self._engine = search.Engine.LIST
        self._stylesheet = Path()

    @property
    def _style_path(self) -> str:
        """Where the stylesheet stands in the site."""
        return f"assets/stylesheets/{self._stylesheet.name}"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our shell in Material's place, of which its stylesheet alone is kept."""
        self.notices = []
        self._pages = {page.path: page for page in self.content.pages}
        config.site_name = self.content.identity.name
        styles = (one for each in config.theme.dirs for one in Path(each).glob(STYLESHEET))
        self._stylesheet = next(styles, self._stylesheet)
        config.theme.dirs[:] = [str(THEME)]
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Drop what must not be published, add the generated pages, set the navigation."""
        for file in list(files):
            reason = self._unwanted(file, config)
            if reason is not None:
                files.remove(file)
                self._notice(reason)
        self._written = [file for file in files if file.is_documentation_page()]
        for page in self.content.pages:
            source = str(PurePosixPath(page.path).with_suffix(".md"))
            files.append(File.generated(config, source, content=""))
        for path, body in sorted(self.content.files.items()):
            files.append(File.generated(config, path, content=body))
        if self.content.identity.base:
            listed = sitemap(self.content, (one.dest_uri for one in self._written))
            files.append(File.generated(config, "sitemap.xml", content=listed))
        files.append(File.generated(config, self._style_path, abs_src_path=str(self._stylesheet)))
        config.nav = self._navigation()
        self._choose_engine()
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Say what a generated page is called."""
        made = self._pages.get(page.file.dest_uri)
        if made is not None:
            page.meta["title"] = made.title
            page.meta["description"] = made.search_text
        return markdown

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Give every template the identity, the tabs and the symbols; set the shell tight.

        MkDocs makes the environment anew each time; a preview keeps what was compiled.
        """
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = _COMPILED
        env.globals["gg"] = {
            "identity": self.content.identity,
            "tabs": self.content.tabs,
            "sprite": sprite(),
            "written": self._written,
            "engine": self._engine,
            "feed": FEED if FEED in self.content.files else "",
            "stylesheet": self._style_path,
        }
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Hand the finished article to the shell, past everything that reads Markdown."""
        made = self._pages.get(page.file.dest_uri)
        sample = "sample" if self.content.identity.sample else None
        if made is None:
            written = tags_of_written(str(page.title), page.meta, self.content.identity)
            return cast("TemplateContext", {**context, **written, "status": sample})
        shown = {
            "article": made.html,
            "in_search": made.in_search,
            "page_meta": (*site_tags(self.content.identity), *made.meta),
            "published": made.published,
            "linked_data": made.linked_data,
            "page_tab": next((one for one in self.content.tabs if one.title == made.section), None),
            "page_toc": headings(made.html) if made.show_toc else (),
            "status": made.status or sample,
        }
        return cast("TemplateContext", {**context, **shown})

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what the search reads."""
        site = Path(config.site_dir)
        if self._engine == search.Engine.PAGEFIND:
            try:
                search.write_pagefind(site)
            except search.SearchError as error:
                raise PluginError(str(error)) from error
            return
        target = site / search.LIST
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(search.list_script(self._entries()))

    def _entries(self) -> Iterator[tuple[str, str, str]]:
        """Path, title and words of every page that can be found: generated, then hand-written."""
        for one in self.content.pages:
            if one.in_search:
                yield one.path, one.title, " ".join((one.search_text, *one.search_words))
        for file in self._written:
            if file.page is not None:
                title, words = str(file.page.title), file.page.content or ""
                yield file.url, text_of(title), text_of(words)

    def _choose_engine(self) -> None:
        """Decide who finds; say so where the list has grown and nobody else is there."""
        found = sum(one.in_search for one in self.content.pages) + len(self._written)
        up_to = self.content.search_list_up_to
        self._engine = search.engine_for(found, up_to)
        if found > up_to and self._engine == search.Engine.LIST:
            self._notice(
                f"网站有 {found} 页，超过声明的 {up_to} 页，但没有安装 Pagefind"
                "（安装项 large），搜索仍用内置索引，首次搜索会慢一些。"
            )

    def _navigation(self) -> list[dict[str, str] | str]:
        """The tabs, then hand-written pages under their own titles."""
        tabs: list[dict[str, str] | str] = [
            {one.title: str(PurePosixPath(one.path).with_suffix(".md"))}
            for tab in self.content.tabs
            for one in (tab.pages or (tab,))
        ]
        return [*tabs, *(file.src_uri for file in self._written)]

    def _unwanted(self, file: File, config: MkDocsConfig) -> str | None:
        """Why a file stays out of the site; None to keep it."""
        if file.src_dir != config.docs_dir:
            return None
        if not is_carried(file.src_uri):
            return f"手写页面文件夹里的 {file.src_uri} 不是网页或图片，没有放进网站。"
        if file.dest_uri in self._pages or file.dest_uri in self.content.files:
            return f"手写的 {file.src_uri} 与自动生成的页面同名，用的是自动生成的。"
        return None

    def _notice(self, sentence: str) -> None:
        self.notices.append(sentence)
        log.warning(sentence)


@contextmanager
def dated(content: SiteContent) -> Iterator[None]:
    """Date the build by the data, so that the same data give the same bytes."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    day = datetime(content.as_of.year, content.as_of.month, content.as_of.day, tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(day.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep MkDocs' own messages from whoever runs our commands; our notices are returned."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    loggers = [logging.getLogger(name) for name in ("mkdocs",)]
    before = [(one, one.level) for one in loggers]
    for one in loggers:
        one.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for one, level in before:
            one.setLevel(level)
