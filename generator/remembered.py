"""What a running preview made before and need not make again: equal ingredients, same result."""

from collections.abc import Callable, Hashable
from typing import Any, ClassVar, Generic, TypeVar

T = TypeVar("T")


class Itself:
    """An ingredient compared as an object: two that are equal may still stand in another order."""

    __slots__ = ("_one",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, one: object) -> None:
        """Hold it, so that no other object comes to bear its identity."""
        self._one = one

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same object."""
        return isinstance(other, Itself) and self._one is other._one


class Remembered(Generic[T]):
    """The last result under each name, with all it was made from.

    Names are few and of the project (files, pages, tables), so nothing has to be thrown away.
    """

    _all: ClassVar[list["Remembered[Any]"]] = []

    def __init__(self) -> None:
        """Start with nothing."""
        self._kept: dict[Hashable, tuple[object, T]] = {}
        self._all.append(self)

    def result(self, name: Hashable, made_from: object, make: Callable[[], T]) -> T:
        """What was made last under a name if it was made from the same; else made now.

        Args:
            name: What the result is of.
            made_from: Everything `make` looks at, compared by value.
            make: Makes it; must depend on nothing else.
        """
        kept = self._kept.get(name)
        if kept is not None and kept[0] == made_from:
            return kept[1]
        made = make()
        self._kept[name] = (made_from, made)
        return made

    @classmethod
    def forget(cls) -> None:
        """Make everything afresh from here on."""
        for one in cls._all:
            one._kept.clear()  # noqa: SLF001 -- of this class
