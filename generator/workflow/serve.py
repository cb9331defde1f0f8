"""The preview on this machine, renewed whenever YAML changes."""

from pathlib import Path

from generator.publish.site import serve_site


def serve(root: Path, address: str) -> None:
    """Serve the preview of a project folder until interrupted."""
    serve_site(root, address)
