"""What compliance costs, in time on the processor: one verdict written, an edition rolled out, progress, one item anew.

`python -m bench.compliance` fills a seeded federation on SQLite and on PostgreSQL and works through the app in this
process. On PostgreSQL the time of the server's own processes is added. Beside our figures stand those of a peer.
"""
