"""Chapters that tell their body of what they change."""

import pytest

from mutuality.language import Kind

HERS, HIS = "eff_06ef2ngi01ssreeaag6shrnm3g", "eff_06ef2ngi01ssreeaag6shrnm9g"
WARDS = {
    "kind": "professional_practice",
    "institution": "hospital",
    "target": "Visits after birth",
    "action": "We asked for open wards.",
    "status": "asked",
    "since": "2025-11",
}


@pytest.fixture
def tell():
    """Let a chapter of an office tell of an effect."""

    def tell(office, chapter_id, effect_id=HERS, **said):
        whole = {**WARDS, "effect_id": effect_id, **said}
        office.tell(chapter_id, Kind.EFFECT, f"effect/{effect_id}", **whole)

    return tell


@pytest.fixture
def take_back():
    """Let a chapter take an effect back."""

    def take_back(office, chapter_id, effect_id=HERS):
        subject = f"effect/{effect_id}"
        office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="members_decided")

    return take_back
