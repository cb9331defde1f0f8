"""A web server on this machine for the tests: any sub-path, text compressed as servers do."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

TEXT = ("text/", "application/json", "application/xml", "image/svg", "application/javascript")


@dataclass(frozen=True)
class Served:
    """Where a folder is served, and how many bytes of each path went over the wire."""

    address: str
    sent: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def page(self, place: str) -> str:
        return f"{self.address}{place}"


@contextmanager
def served(folder: Path, below: str = "/") -> Iterator[Served]:
    """Serve a folder under a path such as "/a/b/" until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    place = Served(f"http://127.0.0.1:{server.server_port}{below}")
    server.RequestHandlerClass = _handler(folder.resolve(), below, place)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield place
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(folder: Path, below: str, place: Served) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = unquote(urlsplit(self.path).path)
            file = folder / asked.removeprefix(below) if asked.startswith(below) else folder / "\0"
            file = file / "index.html" if asked.endswith("/") else file
            if "\0" in str(file) or not file.is_file():
                place.missing.append(asked)
                self.send_error(404)
                return
            self._answer(asked, file)

        def _answer(self, asked: str, file: Path) -> None:
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            body = file.read_bytes()
            self.send_response(200)
            is_text = kind.startswith(TEXT)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
            if is_text and "gzip" in self.headers.get("Accept-Encoding", ""):
                body = gzip.compress(body, mtime=0)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            place.sent[asked] = len(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Tests read `sent` and `missing`; nothing is printed."""

    return Handler
