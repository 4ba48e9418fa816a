"""The engine of Zeitstrahl: from German news copy to dated events."""

__version__ = "0.1.0"
