"""Who we are, our key and charter, and the policy in force, which every room may ask, also off line."""

from mutuality_chapter.affiliation.actions import (
    accept_feed,
    add_federation_keys,
    found,
    note_polled,
    part,
    renew_key,
    take_up_key,
)
from mutuality_chapter.affiliation.events import BY_TAKING_BACK, Founded, Outgoing, Past, TakenBack
from mutuality_chapter.affiliation.routes import blueprint
from mutuality_chapter.affiliation.rules import ActiveBond, ChapterProfile, NotAffiliated, NotFounded, PastUnknown
from mutuality_chapter.affiliation.schemas import Founding
from mutuality_chapter.affiliation.store import (
    active_bond,
    bond_state,
    federation_jwks,
    federation_keys,
    feed_held,
    has_left,
    keyed_hash,
    knows_federation_key,
    meeting_types,
    own_keys,
    policy_in_force,
    profile,
    require_active,
    signing_key,
    today,
)

__all__ = [
    "BY_TAKING_BACK",
    "ActiveBond",
    "ChapterProfile",
    "Founded",
    "Founding",
    "NotAffiliated",
    "NotFounded",
    "Outgoing",
    "Past",
    "PastUnknown",
    "TakenBack",
    "accept_feed",
    "active_bond",
    "add_federation_keys",
    "blueprint",
    "bond_state",
    "federation_jwks",
    "federation_keys",
    "feed_held",
    "found",
    "has_left",
    "keyed_hash",
    "knows_federation_key",
    "meeting_types",
    "note_polled",
    "own_keys",
    "part",
    "policy_in_force",
    "profile",
    "renew_key",
    "require_active",
    "signing_key",
    "take_up_key",
    "today",
]
