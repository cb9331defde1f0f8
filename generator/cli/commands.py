"""`gonggang`: the group of commands. Heavy imports stay inside the commands."""

import sys
import time
from pathlib import Path

import click

from generator.cli.printing import finish, said_plainly, stage_teller

STOPPED, MISUSED = 1, 2


def _folder(_: click.Context, __: click.Parameter, value: Path) -> Path:
    """The project folder, or one Chinese sentence and exit code 2."""
    if not value.is_dir():
        click.echo(f"没有“{value}”这个文件夹。", err=True)
        sys.exit(MISUSED)
    return value


PROJECT = click.option(
    "--project",
    type=click.Path(path_type=Path),
    callback=_folder,
    default=".",
    help="项目文件夹（含 policy/ 和 data/），默认当前文件夹。",
)
LANGUAGE = click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="提示语言。")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gonggang", message="%(version)s")
def main() -> None:
    """公岗：用 YAML 写方案和报表，生成公开网站和官方通报。"""


@main.command()
@PROJECT
@LANGUAGE
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出格式。"
)
@click.option("--strict", is_flag=True, help="有警告也算不通过。")
def check(project: Path, lang: str, form: str, *, strict: bool) -> None:
    """核对 policy/ 和 data/，列出全部问题。"""
    from generator.cli.printing import print_findings  # noqa: PLC0415
    from generator.workflow.check import check as journey  # noqa: PLC0415

    checked = journey(project)
    print_findings(checked.findings, checked.excerpt, lang, form)
    sys.exit(_exit_code(checked.findings, strict=strict))


@main.command()
@PROJECT
@LANGUAGE
def build(project: Path, lang: str) -> None:
    """生成预览网站（site/preview）和通报（briefings）。"""
    from generator.workflow.build import build as journey  # noqa: PLC0415

    with stage_teller() as tell, said_plainly():
        outcome = journey(project.resolve(), tell)
    finish(outcome, lang)


@main.command()
@PROJECT
@LANGUAGE
@click.option(
    "--official-fonts",
    "official",
    is_flag=True,
    help="本机装有方正小标宋、仿宋、楷体、黑体的，用这些字体排印。",
)
@click.argument("period", metavar="[报告期]", required=False)
def brief(project: Path, lang: str, period: str | None, *, official: bool) -> None:
    """生成一期的成套材料（briefings/报告期），不写报告期就是最近一期：brief 2022Q2。"""
    from generator.workflow.brief import UnknownPeriodError  # noqa: PLC0415
    from generator.workflow.brief import brief as journey  # noqa: PLC0415

    try:
        with stage_teller() as tell, said_plainly():
            outcome = journey(project.resolve(), period, tell, official=official)
    except UnknownPeriodError as fault:
        click.echo(str(fault), err=True)
        sys.exit(MISUSED)
    finish(outcome, lang)


@main.command()
@PROJECT
@LANGUAGE
@click.argument("asked", metavar="文件|指纹...", nargs=-1, required=True)
def verify(project: Path, lang: str, asked: tuple[str, ...]) -> None:
    """核对材料与现在的数据是否一致：verify 文件，或 verify 页脚的指纹。"""
    from generator.cli.printing import print_findings  # noqa: PLC0415
    from generator.workflow.verify import verify as journey  # noqa: PLC0415

    with stage_teller() as tell:
        verdict = journey(project.resolve(), asked, tell)
    if verdict.findings:
        print_findings(verdict.findings, verdict.excerpt, lang)
    for answer in verdict.answers:
        click.echo(answer.text)
    sys.exit(verdict.exit_code)


@main.command()
@PROJECT
@LANGUAGE
@click.option("--allow-sample", is_flag=True, help="演示用：未签发的报告期也放进网站，并标明示例。")
def publish(project: Path, lang: str, *, allow_sample: bool) -> None:
    """检查后换上新的公开网站（site/public）。"""
    from generator.workflow.publish import publish as journey  # noqa: PLC0415

    with stage_teller() as tell, said_plainly():
        outcome = journey(project.resolve(), tell, allow_sample=allow_sample)
    finish(outcome, lang)


@main.command()
@PROJECT
@click.option("--address", default="127.0.0.1:8000", help="本机地址和端口。")
def serve(project: Path, address: str) -> None:
    """在本机打开预览，改 YAML 后自动更新。"""
    from generator.workflow.serve import serve as journey  # noqa: PLC0415

    journey(project.resolve(), address)


@main.command()
@PROJECT
@click.argument("period")
@click.argument("area")
@click.argument("indicator")
@click.option("--kind", default="all", help="类别，默认各类合计（all）。")
def explain(project: Path, period: str, area: str, indicator: str, kind: str) -> None:
    """说明一个数怎么来的：explain 报告期 区域 指标 --kind 类别。"""
    from generator.workflow.explain import explain as journey  # noqa: PLC0415

    answer = journey(project.resolve(), period, area, kind, indicator)
    click.echo(answer.text, err=not answer.found)
    sys.exit(0 if answer.found else MISUSED)


@main.command()
@PROJECT
@click.argument("what", metavar="文件夹|报告期")
@click.option(
    "--year",
    type=click.IntRange(1950, 2199),
    help="新项目的计划年度，默认今年。",
)
def new(project: Path, what: str, year: int | None) -> None:
    """新建项目或报表文件：new 文件夹，写一个示例项目；new 2023Q1，写这一期的报表文件。"""
    from generator.workflow.new_period import is_period, new_period  # noqa: PLC0415
    from generator.workflow.new_programme import new_programme  # noqa: PLC0415

    if is_period(project, what):
        answer = new_period(project, what)
    else:
        answer = new_programme(Path(what), year or time.localtime().tm_year)
    click.echo(answer.text, err=not answer.done)
    sys.exit(0 if answer.done else MISUSED)


@main.command()
@PROJECT
@click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--document", help="文件编号，默认方案本身。")
@click.option("--all", "every", is_flag=True, help="另计的各项也逐一列出。")
def source(project: Path, text: Path, document: str | None, *, every: bool) -> None:
    """对照原文：登记的名称、数字、日期在原文哪里，原文哪些数字没有登记。"""
    from generator.workflow.source import compare  # noqa: PLC0415

    compared = compare(project.resolve(), text, document, every=every)
    click.echo(compared.text, err=compared.unfound is None)
    if compared.unfound is None:
        sys.exit(MISUSED)
    sys.exit(STOPPED if compared.unfound else 0)


def _exit_code(findings: tuple[object, ...], *, strict: bool) -> int:
    from generator.diagnostics import Diagnostic, Severity  # noqa: PLC0415

    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    found = [one for one in findings if isinstance(one, Diagnostic)]
    return STOPPED if any(one.severity in stopping for one in found) else 0
