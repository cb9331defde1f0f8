"""The roles that rules are founded on; policy resolves each to a clause or a convention."""

ALLOCATION_TOTAL = "allocation.total"
ALLOCATION_QUOTA = "allocation.quota"
RETURNS_DUE = "returns.due"
TARGET = "target"

ROLES = (ALLOCATION_TOTAL, ALLOCATION_QUOTA, RETURNS_DUE, TARGET)
