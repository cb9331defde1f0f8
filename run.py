"""Set up .venv and the fonts once, then run: `python3 run.py` says which tasks there are."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCKS = ROOT / "requirements"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
PIP = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
CHECKS = [
    ["-m", "ruff", "format", "--check", "--quiet"],
    ["-m", "ruff", "check", "--quiet", "--output-format=concise"],
    ["-m", "mypy", "--strict", "--no-error-summary"],
    ["-c", LINT, "--no-cache", "--no-logo"],
]
PYTEST = ["-m", "pytest", "-q", "--tb=short", "-nauto", "--maxprocesses=4", "--dist=loadfile"]
TASKS = {
    "site": [["-m", "generator", "publish", "--allow-sample"]],
    "test": [*CHECKS, PYTEST],
    "serve": [["-m", "generator", "serve"]],
    "check": CHECKS,
    **{name: [["-m", f"tests.{name}"]] for name in ("bench", "pictures", "prove")},
}


def make_environment() -> None:
    """Create .venv afresh, with virtualenv where this Python came without ensurepip."""
    maker = ["-m", "venv"]
    if importlib.util.find_spec("ensurepip") is None:
        if importlib.util.find_spec("virtualenv") is None:
            sys.exit("本机 Python 缺少 ensurepip：请安装 python3-venv 或 virtualenv 后再运行。")
        print("本机 Python 缺少 ensurepip，改用 virtualenv。", flush=True)
        maker = ["-m", "virtualenv", "--quiet"]
    subprocess.run([sys.executable, *maker, "--clear", str(VENV)], check=True)


def starts() -> bool:
    """Whether .venv has a Python with pip: a new system Python or a broken start leaves none."""
    asked, there = [PYTHON, "-c", "import pip"], Path(PYTHON).exists()
    return there and not subprocess.run(asked, check=False, capture_output=True).returncode


def fingerprint() -> str:
    """One value for everything the installation depends on; it changes, we install again."""
    parts = [str(ROOT).encode(), *(path.read_bytes() for path in sorted(LOCKS.glob("*.txt")))]
    return hashlib.sha256(b"\0".join([*parts, (ROOT / "pyproject.toml").read_bytes()])).hexdigest()


def set_up(kind: str) -> None:
    """Make .venv hold what `kind` (run or test) pins; test holds all of run."""
    mark = fingerprint()
    stamps = [VENV / f"installed-{name}" for name in (kind, "test")]
    usable = starts()
    if usable and any(stamp.is_file() and stamp.read_text() == mark for stamp in stamps):
        return
    print("准备运行环境 .venv，约需一分钟", flush=True)
    if not usable:
        make_environment()
    for lock in ("build", kind):
        pinned = ["--require-hashes", "--no-build-isolation", "-r", str(LOCKS / f"{lock}.txt")]
        subprocess.run([*PIP, *pinned], check=True)
    itself = ["--no-deps", "--no-build-isolation", "--config-settings=editable_mode=compat"]
    subprocess.run([*PIP, *itself, "--editable", str(ROOT)], check=True)
    stamps[0].write_text(mark)


def main(task: str = "", *extra: str) -> int:
    """Set up what the task needs, then do it; the worst exit code of its steps."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- told in words, before anything else fails
        sys.exit("需要 Python 3.11 或更新的版本。")
    if task not in TASKS:
        sys.exit(f"用法：python3 run.py {'|'.join(TASKS)}")
    os.environ.update(PYTHONUTF8="1", NO_MKDOCS_2_WARNING="1")
    try:
        set_up("run" if task in ("site", "serve") else "test")
    except subprocess.CalledProcessError:
        sys.exit("安装没有完成：请检查网络和 pip 设置，然后再运行一次。")
    if task == "bench":  # only to compare with; where it cannot be had, the table says 未装
        subprocess.run([*PIP, "--require-hashes", "-r", str(LOCKS / "bench.txt")], check=False)
    if task != "check":
        fonts = ["-m", "generator.typeset.font_fetch", "--node-lock", str(LOCKS / "node.txt")]
        subprocess.run([PYTHON, *fonts], cwd=ROOT, check=False)
    steps = [PYTEST] if task == "test" and extra else TASKS[task]
    codes = [subprocess.call([PYTHON, *step, *extra], cwd=ROOT) for step in steps]
    return max(abs(code) for code in codes)


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
