"""The tabs of an open report."""
