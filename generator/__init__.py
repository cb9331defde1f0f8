"""公岗: policy and returns as YAML in, a public site and official briefings out."""

__version__ = "0.1.0"
