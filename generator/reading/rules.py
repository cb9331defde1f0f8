"""Every rule of reading: the text (Y) and the shape (S)."""

from generator.reading import (
    scalars,
    shape_rules,
    slip_rules,
    source,
    syntax,
    yaml_file,
    yaml_tree,
)

RULES = (
    *source.RULES,
    *yaml_file.RULES,
    *syntax.RULES,
    *yaml_tree.RULES,
    *scalars.RULES,
    *slip_rules.RULES,
    *shape_rules.RULES,
)
