"""The words both services share: time, identity, problems, the web layer, the link's language.

Nothing here imports a service, and nothing opens a connection when imported.
"""

__version__ = "0.1.0"
