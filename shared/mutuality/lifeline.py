"""A worker ends with the process that started it.

The server's main process may be killed where nothing can be tidied up. A worker that outlived it would go on answering
on a port nobody looks after, beside the service that is started in its place.
"""

from __future__ import annotations

import os
import signal
import threading
import time

LOOK_EVERY_SECONDS = 0.25


def end_with_parent() -> None:
    """End this process soon after its parent has gone; what was not committed is lost, as in any crash."""
    threading.Thread(target=_watch, args=(os.getppid(),), name="lifeline", daemon=True).start()


def leave_interrupts_to_parent() -> None:
    """Let the parent alone hear Ctrl-C; call it before any thread is made.

    A terminal interrupts both. The parent then asks its workers to end, and a worker that is interrupted and asked at
    once waits for a lock it holds itself: the service would never end.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY_SECONDS)
    os._exit(1)
