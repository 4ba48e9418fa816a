"""What pyproject.toml cannot say: the dashboard's settings lie where Streamlit looks, and travel in its package."""

from setuptools import find_namespace_packages, setup

setup(
    packages=[
        *find_namespace_packages(include=["events*", "dashboard*", "data"]),
        "dashboard.settings",
    ],
    package_dir={"dashboard.settings": ".streamlit"},
)
