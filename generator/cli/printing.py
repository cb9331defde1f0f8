"""What the commands print: findings, what was made, and the stage on a terminal."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click

from generator.diagnostics import Diagnostic, Severity
from generator.diagnostics.report import as_json, as_text
from generator.position import Position
from generator.workflow.outcome import Outcome

PATIENCE_SECONDS = 1.0
MISUSED, BUSY = 2, 75


def print_findings(
    findings: Iterable[Diagnostic],
    excerpt: Callable[[Position], str],
    language: str,
    form: str = "text",
) -> None:
    """All findings, as text for people or as JSON for programs."""
    if form == "json":
        click.echo(as_json(findings, language))
    else:
        click.echo(as_text(findings, excerpt, language, colour=sys.stdout.isatty()))


def finish(outcome: Outcome, language: str) -> None:
    """Print findings worth an editor's time and what was made; exit 1 if it was stopped."""
    worth = [one for one in outcome.findings if one.severity is not Severity.INFO]
    if worth:
        print_findings(worth, outcome.excerpt, language)
    for notice in outcome.notices:
        click.echo(notice)
    if outcome.stopped:
        click.echo("没有生成：请先改好上面的错误。原来的网站和通报没有变。", err=True)
        sys.exit(1)
    for place in outcome.made:
        click.echo(f"已生成 {place}")
    kept = sum(one.severity is Severity.INFO for one in outcome.findings)
    if kept:
        click.echo(f"另有 {kept} 条提示，用 gonggang check 查看。")


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn what a build cannot do now into a sentence and an exit code."""
    from generator.publish.release import BuildRunningError  # noqa: PLC0415
    from generator.publish.site import SiteError  # noqa: PLC0415

    try:
        yield
    except BuildRunningError:
        click.echo("另一个生成正在进行，请稍候再试。", err=True)
        sys.exit(BUSY)
    except SiteError as fault:
        click.echo(str(fault), err=True)
        sys.exit(MISUSED)


@contextmanager
def stage_teller() -> Iterator[Callable[[str], None]]:
    """A function that shows the stage reached, on a terminal and only once work takes long."""
    begun, shown = time.monotonic(), False

    def tell(stage: str) -> None:
        nonlocal shown
        if sys.stderr.isatty() and time.monotonic() - begun > PATIENCE_SECONDS:
            shown = True
            click.echo(f"\r\033[K{stage}……", nl=False, err=True)

    try:
        yield tell
    finally:
        if shown:
            click.echo("\r\033[K", nl=False, err=True)
