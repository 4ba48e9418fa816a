"""Titles: what an event is called, in the words of its sentence."""
