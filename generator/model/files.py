"""Where each part of a project stands, as paths below the project folder."""

PLAN = "policy/plan.yml"
AREAS = "policy/areas.yml"
BODIES = "policy/bodies.yml"
LEADERSHIP = "policy/leadership.yml"
ALLOCATION = "policy/allocation.yml"
INDICATORS = "policy/indicators.yml"
PUBLISHER = "policy/publisher.yml"
SITUATIONS = "policy/situations.yml"


def period_file(period: str) -> str:
    """The file of a period, such as data/2022Q1.yml."""
    return f"data/{period}.yml"
