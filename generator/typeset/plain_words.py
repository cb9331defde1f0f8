"""通俗说明: a period in a few short sentences for people who read no tables.

Every number in them is a computed figure with its key.
"""

from collections.abc import Iterator
from fractions import Fraction

from generator.progress import figure as names
from generator.typeset.dates import long_date
from generator.typeset.figure_words import ends, gap_words, is_nothing
from generator.typeset.sentences import extremes, listed, with_rate
from generator.typeset.speaker import PLAN_WORDS, Sentence, Speaker

NOT_KNOWN = "所以这里的数有的只能说「至少」「至多」，等报来再补上。"


def plain_sentences(speaker: Speaker) -> Iterator[Sentence]:
    """What was to be done and what is there; how that fits the time; who leads; who is silent."""
    yield _so_far(speaker)
    for one in (_in_time(speaker), _left(speaker), _first_and_last(speaker), _silent(speaker)):
        if one:
            yield one


def _so_far(speaker: Speaker) -> Sentence:
    """The plan and what has been reached; without a plan what there is."""
    root, target = speaker.root, speaker.target
    measure = speaker.programme.measures[target.measure]
    day = f"截至{long_date(speaker.period.as_of)}，{measure.name}"
    if is_nothing(speaker, root, measure.id):
        return (f"{speaker.whole()}没有任务。",)
    planned = speaker.figure(root, names.PLANNED)
    if planned is None or not isinstance(planned.value, Fraction):
        return (day, *ends(speaker, root, measure.id), "；计划还没有全部公布，算不出比例。")
    said = speaker.said(root, names.PLANNED)
    plan = {"reach": "一共要完成", "at_most": "最多只能有", "at_least": "最少要有"}[target.rule]
    counts = ends(speaker, root, measure.id)
    rate = ends(speaker, root, names.COMPLETION_RATE)
    return (
        f"{speaker.whole()}{plan}",
        said,
        f"。{day}",
        *counts,
        f"，是{PLAN_WORDS[target.rule]}的",
        *rate,
        "。",
    )


def _in_time(speaker: Speaker) -> Sentence:
    """Where it should be by now, and how far from there it is."""
    gap = gap_words(speaker, speaker.root)
    if not gap:
        return ()
    pace = speaker.said(speaker.root, names.PACE)
    return ("按时间推算，这时应该到", pace, "；实际", *gap, "。")


def _left(speaker: Speaker) -> Sentence:
    """What is still to be done, unit by unit; for a ceiling or a floor, whether it is kept."""
    found = speaker.figure(speaker.root, names.REMAINING)
    if found is None or (found.value is None and found.low is None):
        return ()
    words = {
        "reach": ("该做的都做完了。", "有的多做了，有的没做完；只看没做完的，还差"),
        "at_most": ("没有超出。", "超出的加在一起有"),
        "at_least": ("没有低于最少数的。", "不够的加在一起还差"),
    }[speaker.target.rule]
    if found.value == 0 or found.low == found.high == 0:
        return (words[0],) if found.value is not None else ()
    label = "还差" if speaker.programme.is_leaf(speaker.root) else words[1]
    if speaker.target.rule == "reach" and not _has_surplus(speaker):
        label = "还差"
    return (label, *ends(speaker, speaker.root, names.REMAINING), "。")


def _has_surplus(speaker: Speaker) -> bool:
    """Whether some area is beyond its plan while another is not there yet."""
    found = (speaker.figure(one, names.STANDING) for one in speaker.below)
    return any(one is not None and one.value == "over_fulfilled" for one in found)


def _first_and_last(speaker: Speaker) -> Sentence:
    """Who is furthest and who is least far, by name and rate."""
    pair = extremes(speaker)
    if pair is None:
        return ()
    word = {"reach": ("做得最快的是", "最慢的是")}.get(
        speaker.target.rule, ("最高的是", "最低的是")
    )
    first, last = with_rate(speaker, word[0], pair[0]), with_rate(speaker, word[1], pair[1])
    return (*first, "，", *last, "。")


def _silent(speaker: Speaker) -> Sentence:
    """Who has not reported, and what that does to the numbers."""
    missing, partly = speaker.unreported(), speaker.partly()
    said = []
    if missing:
        said.append(f"{listed(missing, speaker)}这一期没有报")
    if partly:
        said.append(f"{listed(partly, speaker)}只报了一部分")
    return (f"{'，'.join(said)}，{NOT_KNOWN}",) if said else ()
