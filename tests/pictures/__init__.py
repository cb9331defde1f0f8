"""The README's pictures, rendered from the invented programme: true, and blaming nobody."""
