"""Models of lists and trees over domain values."""
