"""The shape of the key shares are sealed for."""

from __future__ import annotations

from mutuality.schema import Flag, Output, Text

KEY = "[A-Za-z0-9_-]{43}"


class AggregationKeyOut(Output):
    """The key shares for this federation are sealed for. Experimental."""

    address = Text("This federation", longest=400)
    key = Text("The X25519 public key, base64url", longest=43, shortest=43, pattern=KEY)
    fingerprint = Text("Its fingerprint in six words, to be compared aloud")
    is_experimental = Flag("True: sums by two aggregators are an experiment, without range proofs")
