"""Form 06a in the middle of the window: its grid, what disagrees in it, and how it stands to other periods."""
