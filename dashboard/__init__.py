"""The views of the dashboard: widgets only; what they show comes from `events`."""
