"""SB6: formulas, and the measures that indicators are made of."""

from collections.abc import Iterator, Mapping

from generator.checks.walk import Path, policy_shapes, references
from generator.checks.words import listed, measure_name, nearest, nearest_id
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.expression import FormulaError, compares, terms
from generator.model.indicators import Amount, Derived, Identity, Limit, Opening, Ratio, Target
from generator.model.programme import Programme
from generator.model.shape import Shape

UNREADABLE = Rule("SB607", "unreadable-formula", founded_on="period.identities")
UNKNOWN_IN_FORMULA = Rule("SB608", "unknown-measure-in-formula", founded_on="period.identities")
UNKNOWN_MEASURE = Rule("SB609", "unknown-measure-in-indicators", founded_on="figures.target")
TARGET_NOT_CUMULATIVE = Rule("SB614", "target-not-against-plan", founded_on="figures.target")
WRONG_FORMULA = Rule("SB615", "formula-of-the-wrong-kind", founded_on="period.identities")
OPENING_MISSING = Rule("SB617", "opening-missing", Severity.WARNING, founded_on="period.stocks")

MEASURES: Mapping[type[Shape], tuple[str, ...]] = {
    Target: ("measure",),
    Opening: ("measure",),
}
SHOWN: Mapping[type[Shape], tuple[str, ...]] = {
    Target: ("beside",),
    Ratio: ("numerator", "denominator"),
    Amount: ("basis",),
}


def unreadable(programme: Programme) -> Iterator[Diagnostic]:
    """A formula is not one of this language."""
    for path, formula, _ in _formulas(programme):
        if not is_readable(formula):
            at = programme.places.value(files.INDICATORS, *path)
            yield UNREADABLE.finding(at, formula=formula)


def unknown_in_formula(programme: Programme) -> Iterator[Diagnostic]:
    """A formula names a measure nobody declared."""
    known = programme.measures
    for path, formula, _ in _formulas(programme):
        for term in terms(formula) if is_readable(formula) else ():
            if term.measure not in known:
                at = programme.places.value(files.INDICATORS, *path)
                near = nearest_id(term.measure, known)
                yield UNKNOWN_IN_FORMULA.finding(
                    at, formula=formula, measure=term.measure, nearest=near
                )


def unknown_measure(programme: Programme) -> Iterator[Diagnostic]:
    """The target, a ratio, an amount, a limit or an opening is of something nobody declared."""
    measures = {*programme.measures}
    shown = measures | {one.id for one in programme.indicators.derived}
    limited = shown | {one.id for one in programme.indicators.ratios}
    held = [(one, measures) for one in references(programme, MEASURES)]
    held += [(one, shown) for one in references(programme, SHOWN)]
    held += [(one, limited) for one in references(programme, {Limit: ("quantity",)})]
    for (file, path, measure), known in held:
        if measure not in known:
            near = nearest(measure, sorted(known))
            at = programme.places.value(file, *path)
            yield UNKNOWN_MEASURE.finding(at, measure=measure, nearest=near)


def target_not_cumulative(programme: Programme) -> Iterator[Diagnostic]:
    """The plan is an amount to reach, but the target is no cumulative in the unit of the plan."""
    judged = programme.indicators.target
    target = programme.measures.get(judged.measure)
    if judged.rule != "reach" or target is None:
        return
    if target.kind != "cumulative" or not target.against_plan:
        at = programme.places.value(files.INDICATORS, "target", "measure")
        fitting = listed(
            one.id
            for one in programme.measures.values()
            if one.kind == "cumulative" and one.against_plan
        )
        yield TARGET_NOT_CUMULATIVE.finding(at, measure=target.name, fitting=fitting or "—")


def wrong_formula(programme: Programme) -> Iterator[Diagnostic]:
    """An identity compares nothing, or a derived figure is a comparison."""
    for path, formula, comparison in _formulas(programme):
        if is_readable(formula) and compares(formula) != comparison:
            at = programme.places.value(files.INDICATORS, *path)
            yield WRONG_FORMULA.finding(at, formula=formula, place=path[0])


def opening_missing(programme: Programme) -> Iterator[Diagnostic]:
    """A chain looks back from the first period, but nobody says what stood before."""
    opened = {one.measure for one in programme.indicators.opening}
    for path, formula, _ in _formulas(programme):
        for term in terms(formula) if is_readable(formula) else ():
            if term.before and term.measure in programme.measures and term.measure not in opened:
                at = programme.places.value(files.INDICATORS, *path)
                name = measure_name(programme, term.measure)
                yield OPENING_MISSING.finding(at, measure=name, key=term.measure)


def _formulas(programme: Programme) -> Iterator[tuple[Path, str, bool]]:
    """Every formula with its path, and whether it has to be a comparison."""
    for _, path, shape in policy_shapes(programme):
        if isinstance(shape, Derived):
            yield (*path, "formula"), shape.formula, False
        elif isinstance(shape, Identity):
            yield (*path, "rule"), shape.rule, True


def is_readable(formula: str) -> bool:
    """Whether a text is a formula of this language."""
    try:
        terms(formula)
    except FormulaError:
        return False
    return True
