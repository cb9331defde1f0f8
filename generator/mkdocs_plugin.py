"""The plugin behind plain `mkdocs serve` and `mkdocs build`: runs the journey, shows findings."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from generator.diagnostics import Severity, wording
from generator.publish.site import SitePlugin
from generator.typeset.environment import rendered
from generator.typeset.page import SiteContent, SiteIdentity, SitePage, SiteRefusal, Tab
from generator.workflow.site_pages import site_content

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
WATCHED = ("policy", "data")
SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}


class GonggangPlugin(SitePlugin):
    """Builds the site of the project that mkdocs.yml lies in, or of the folder it names."""

    def __init__(self) -> None:
        """Nothing is known before MkDocs says which command runs."""
        super().__init__()
        self._serving = False
        self._root = Path()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether a reader waits at a browser, who should see findings there."""
        del dirty
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Run the journey before anything old is deleted.

        Raises:
            PluginError: The output folder is not the preview, or findings stop a build.
        """
        self._root = project_folder(config, self.config.project)
        if not self._serving:
            refuse_other_folders(self._root, Path(config.site_dir))
        answer = site_content(self._root)
        if isinstance(answer, SiteRefusal) and not self._serving:
            raise PluginError(printed(answer))
        self.content = findings_site(answer) if isinstance(answer, SiteRefusal) else answer
        day = self.content.as_of
        stamp = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
        os.environ["SOURCE_DATE_EPOCH"] = str(int(stamp))
        return super().on_config(config)

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:  # noqa: ANN401
        """Rebuild when the policy or the returns change."""
        for name in WATCHED:
            if (self._root / name).is_dir():
                server.watch(str(self._root / name))
        return server


def project_folder(config: MkDocsConfig, named: str) -> Path:
    """The project: the folder named in the settings, else where mkdocs.yml lies."""
    beside = Path(config.config_file_path).parent if config.config_file_path else Path()
    return (beside / named).resolve()


def refuse_other_folders(root: Path, site_dir: Path) -> None:
    """MkDocs empties the folder it writes to, so it gets no folder but the preview.

    Raises:
        PluginError: `site_dir` is another folder, or a link.
    """
    preview = root / "site" / "preview"
    if site_dir.absolute() == preview.absolute() and not site_dir.is_symlink():
        return
    msg = "mkdocs 只能写到 site/preview（它会先清空所写的文件夹）；要发布请用 gonggang publish。"
    raise PluginError(msg)


def printed(refusal: SiteRefusal) -> str:
    """The findings as text, one paragraph each."""
    lines = ["数据有问题，网站没有生成，上一次生成的网站没有动过："]
    for one in refusal.findings:
        said = wording(one)
        lines.append(f"{one.at} {SEVERITIES[one.severity]} {one.rule.code} {said.what}")
        lines.append(f"    怎么改：{said.fix}")
    return "\n".join(lines)


def findings_site(refusal: SiteRefusal) -> SiteContent:
    """A site of one page that says what has to be mended before there is a site again."""
    rows = [
        {"place": str(one.at), "code": one.rule.code, "severity": SEVERITIES[one.severity]}
        | {"what": said.what, "why": said.why, "fix": said.fix}
        for one in refusal.findings
        for said in (wording(one),)
    ]
    html = str(rendered("parts/findings.html", findings=rows))
    page = SitePage("index.html", "数据有问题", html, "数据有问题")
    tabs = (Tab("数据有问题", "index.html"),)
    return SiteContent(SiteIdentity("公岗预览"), (page,), tabs, date(1980, 1, 1))
