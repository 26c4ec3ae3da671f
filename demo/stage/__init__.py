"""The stage: services as separate processes on loopback, the clock they share, the people who call them."""

from demo.stage.clock import StageClock
from demo.stage.exchange import Exchange
from demo.stage.house import COORDINATOR, OFFICER, Founding, House
from demo.stage.people import Person, Reply, Unexpected
from demo.stage.processes import ROOT, Process, StageFault, free_ports
from demo.stage.seats import Seats
from demo.stage.wire import Wire

__all__ = [
    "COORDINATOR",
    "OFFICER",
    "ROOT",
    "Exchange",
    "Founding",
    "House",
    "Person",
    "Process",
    "Reply",
    "Seats",
    "StageClock",
    "StageFault",
    "Unexpected",
    "Wire",
    "free_ports",
]
