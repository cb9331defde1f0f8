"""Words every output says alike: the mark of figures that are not final, and how often."""

STATUS_MARKS = {"sample": "示例数据，非真实统计", "draft": "草稿，未经签发"}
"""Status of a period → the mark its pages, sheets and files carry."""

UNSIGNED = ("sample", "draft")
"""Statuses whose figures nobody answers for yet, the stricter first."""

EVERY = {"month": "每月", "quarter": "每季度", "half-year": "每半年", "year": "每年"}
"""How often something recurs."""
