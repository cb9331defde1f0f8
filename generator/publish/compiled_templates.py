"""Compiled templates, kept from build to build."""

from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Keeps the code of templates in memory; Jinja2 asks by the checksum of their text."""

    def __init__(self) -> None:
        """Start with none."""
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled now."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code
