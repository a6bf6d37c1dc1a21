"""Be the process that sets a paper as PDF, within limits of time and memory."""

from vademecum.importer.child import limit_this_process

_MEMORY = 3 * 1024 * 1024 * 1024
"""Of addresses, not of memory in use: Qt maps fonts and libraries of some hundred megabytes."""
_CPU_S = 90


def serve_drawing() -> int:
    """Set limits, then read a paper from standard input and answer on standard output."""
    limit_this_process(memory=_MEMORY, cpu_s=_CPU_S)
    # Imported here: under the limits.
    from vademecum.ui.papers.drawing_apart import serve

    return serve()
