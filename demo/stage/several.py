"""Run several of a service's commands one after another in one process: `python -m demo.stage.several MODULE COMMANDS`.

The commands are the operator's own, given as a JSON list of lists of words; passwords come line by line on standard
input. Starting Python once instead of three times is all that is gained.
"""

from __future__ import annotations

import importlib
import json
import sys


def main() -> None:
    """Run the commands, and stop at the first that fails."""
    module, commands = sys.argv[1:]
    group = importlib.import_module(module).main
    for words in json.loads(commands):
        group(words, standalone_mode=False)


if __name__ == "__main__":
    main()
