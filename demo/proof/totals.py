"""Scene: the year in totals, by unit and by body, as far as each office may see them."""

from __future__ import annotations

from demo.play.ledger import ACTIVITY, CONTACTS, PEOPLE, PERIODS, Told, Totals, over_year, reckoned_totals, withheld
from demo.play.offices import REFUSED, SPAN, Office
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of

YEARLY = {
    "Meetings held": ("meetings_held",),
    "Attended": ("attendance",),
    "Newcomers": ("newcomers",),
    "Talks": CONTACTS,
    "Help asked for": ("requests_opened",),
    "Help answered": ("requests_answered",),
}
LATEST = {"Members": "members_member", "Involved": "members_involved", "Gave help": "helpers_active"}
HIDDEN_FROM = "not asked"


def totals(story: Story) -> Scene:
    """Return the year's totals, each unit beside its body."""
    loose, *counting = story.offices
    names = [name for office in counting for name in (*office.role.lowest_units, office.role.name)]
    table = table_of("In the year", loose.role.name, *names)
    scene = Scene(
        "A year of help, in totals",
        "What was done leaves a chapter exactly; what counts people or who came leaves rounded to five, and below "
        "eight no number leaves at all. Units add up to their body; but of fewer than ten chapters no sum that counts "
        "people is told. The last three rows are the last month's. The loose office asked for nothing, so it sees "
        "nothing.",
        table,
    )
    _check_refused(scene, loose)
    seen = [each for office in counting for each in _seen(scene, story, office)]
    for title, codes in YEARLY.items():
        table.add_row(title, HIDDEN_FROM, *(_sum(over_year(each, codes)) for each in seen))
    table.add_section()
    for title, code in LATEST.items():
        table.add_row(title, HIDDEN_FROM, *(_people(each[PERIODS[-1], code]) for each in seen))
    return scene


def _check_refused(scene: Scene, office: Office) -> None:
    reply = office.officer.call("GET", f"/v1/bodies/{office.body_id}/statistics?{SPAN}")
    found = (reply.status, reply.said.get("key"), reply.said.get("value"), reply.said.get("version"))
    scene.compare("The loose office is refused", found=found, reckoned=(REFUSED, "number_visibility.totals", "none", 1))


def _seen(scene: Scene, story: Story, office: Office) -> list[Totals]:
    """Return what an office sees of its lowest units and of its body, all of it compared with the demo's books."""
    units = {unit.name: office.totals(unit.name) for unit in office.role.units}
    whole = office.totals()
    for name, found in units.items():
        _check(scene, name, found, withheld(reckoned_totals(story.chapters_in(office, name))))
    _check(scene, office.role.name, whole, reckoned_totals(story.chapters_of(office)))
    parts = [units[name] for name in office.role.lowest_units]
    for key, total in whole.items():
        added = sum((part.get(key, Told()) for part in parts), Told())
        if added.is_told:
            scene.compare(f"{office.role.name}: its units add up to it, {key}", found=added, reckoned=total)
    return [*parts, whole]


def _check(scene: Scene, whose: str, found: Totals, reckoned: Totals) -> None:
    scene.compare(f"{whose}: which figures there are", found=sorted(found), reckoned=sorted(reckoned))
    for key, total in found.items():
        scene.compare(f"{whose}, {key}", found=total, reckoned=reckoned.get(key))
    for codes in (*YEARLY.values(), ACTIVITY, PEOPLE):
        scene.compare(f"{whose}, {codes}", found=over_year(found, codes), reckoned=over_year(reckoned, codes))


def _sum(told: Told) -> str:
    return f"{told.total:,}" if told.is_told else "too few chapters"


def _people(told: Told) -> str:
    if not told.is_told:
        return "too few chapters"
    numbers = [str(told.total)] if told.counted else []
    return " + ".join([*numbers, *([f"{told.suppressed} hidden"] if told.suppressed else [])])
