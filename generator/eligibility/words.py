"""The words of answers: both interpreters fill the same sentences."""

from generator.model.eligibility import AgeCounting
from generator.model.situation import Outcome

OUTCOMES: dict[Outcome, str] = {
    "fits": "符合",
    "review": "需人工认定",
    "not_listed": "不在所列",
}
WORDS = {
    "day": "{year}年{month}月{day}日",
    "belongs": "属于“{name}”。",
    "age_fits": "申请时{age}周岁，在“{name}”的年龄范围内。",
    "not_retired": "申请时{age}周岁，还没有到法定退休年龄，在“{name}”的年龄范围内。",
    "too_young": "申请时{age}周岁；“{name}”要满{since}周岁，{day}起才满。",
    "too_old": "申请时{age}周岁；“{name}”到{until}周岁为止，{day}起就不再符合。",
    "retired": "“{name}”到法定退休年龄为止，您已经到了。",
    "retirement_unknown": "申请时{age}周岁，已经满{since}周岁；"
    "“{name}”到法定退休年龄为止，方案没有写是多少岁，到没到要由经办人员认定。",
    "sex_missing": "“{name}”的年龄男女不同，还不知道您的性别，算不出来。",
    "sex_not_listed": "“{name}”没有写到您这一性别的年龄。",
    "born_missing": "还不知道您的出生日期，“{name}”的年龄算不出来。",
    "born_later": "出生日期晚于申请日期，请改正后再看。",
    "kind_unsure": "“{name}”对得上，但您归哪一类要由经办人员认定。",
    "other": "别的困难",
    "open_list": "您有上面没有列出的困难。文件写的是“主要”“等”，没有列尽，算不算要由经办人员认定。",
    "closed_list": "您有上面没有列出的困难，但这一类的对象已经列尽。",
    "not_in_force": "{on}时方案还没有施行，{since}起才施行。",
    "rule_not_in_force": "“{name}”的规定{since}起才施行，{on}时还没有。",
    "nothing": "您没有勾选任何一种情况。",
}


def counting_words(counting: AgeCounting) -> tuple[str, ...]:
    """How ages are counted, sentence by sentence."""
    return (
        _reached(counting),
        _last_age(counting),
        "2月29日出生的，平年的生日按"
        + ("2月28日" if counting.leap_day == "february_28" else "3月1日")
        + "算。",
    )


def _reached(counting: AgeCounting) -> str:
    if counting.reached == "on_birthday":
        return "按周岁算：生日当天就满一岁。"
    return "按周岁算：生日的第二天才满一岁。"


def _last_age(counting: AgeCounting) -> str:
    if counting.last_age == "until_birthday":
        return "年龄上限的那一岁，只算到满这一岁的生日当天。"
    return "年龄上限的那一岁整年都算，到满下一岁的前一天为止。"
