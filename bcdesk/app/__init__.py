"""Use cases: what an officer does with reports, and the ports to the world outside."""
