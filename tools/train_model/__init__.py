"""Training of the German pipeline that ships in data/model."""
