"""Words every output says alike: the mark of figures that are not final, and how often."""

from generator.progress.stated import Nature

STATUS_WORDS = {"sample": "示例", "draft": "草稿", "reviewed": "已复核", "published": "已签发"}
"""Status of a period → its word."""

STATUS_MARKS = {"sample": "示例数据，非真实统计", "draft": "草稿，未经签发"}
"""Status of a period → the mark its pages, sheets and files carry."""

UNSIGNED = ("sample", "draft")
"""Statuses whose figures nobody answers for yet, the stricter first."""

EVERY = {"month": "每月", "quarter": "每季度", "half-year": "每半年", "year": "每年"}
"""How often something recurs."""

NATURES = {Nature.ROUNDING: "四舍五入所致", Nature.REAL: "数字不一致", Nature.EQUAL: "一致"}
"""What a difference between a stated figure and the computed one is."""
