"""What memory a process holds, in MB; None where the system does not tell."""

from __future__ import annotations

from pathlib import Path


def resident(pid: int | str = "self") -> float | None:
    """What it holds now."""
    return _status(pid, "VmRSS")


def peak(pid: int | str = "self") -> float | None:
    """The most it has held."""
    return _status(pid, "VmHWM")


def _status(pid: int | str, name: str) -> float | None:
    """A line of Linux' account of the process, which counts in KiB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(f"{name}:")), None)
