"""Excel out: the only room that knows openpyxl."""
