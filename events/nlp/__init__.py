"""German language processing: the shipped spaCy pipeline and its parts."""
