"""bcdesk: the desk of an officer who prepares the periodic reports of a Vietnamese department."""

__version__ = "0.1.0"
