"""A project folder and what is built in it."""

import os
from dataclasses import dataclass
from pathlib import Path

KEPT_ELSEWHERE = "GONGGANG_PRINTED"


@dataclass(frozen=True, slots=True)
class Project:
    """The folder with policy/ and data/; everything built goes to the places named here."""

    root: Path

    @property
    def preview(self) -> Path:
        """The site as built last, for the office."""
        return self.root / "site" / "preview"

    @property
    def releases(self) -> Path:
        """Published sites by number."""
        return self.root / "site" / "releases"

    @property
    def public(self) -> Path:
        """The link to the release that is out."""
        return self.root / "site" / "public"

    @property
    def briefings(self) -> Path:
        """Internal documents, outside site/ on purpose."""
        return self.root / "briefings"

    @property
    def printed(self) -> Path:
        """Documents of earlier builds, kept so that only what changed is printed again.

        GONGGANG_PRINTED names another folder, which projects may share: documents lie there by
        the fingerprint of all they were made from.
        """
        elsewhere = os.environ.get(KEPT_ELSEWHERE)
        return Path(elsewhere) if elsewhere else self.root / ".cache" / "printed"

    @property
    def lock(self) -> Path:
        """Held while something is being built here."""
        return self.root / "site" / ".lock"
