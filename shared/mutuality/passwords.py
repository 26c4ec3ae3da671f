"""How passwords are kept: as Argon2id, at a cost that whoever guesses pays at every guess."""

from argon2 import PasswordHasher

HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)  # OWASP's minimum for Argon2id
