"""Scene: what the three offices chose to control, and what their chapters' same answers come to under each."""

from __future__ import annotations

from typing import Any

from demo.play.cast import ITEMS
from demo.play.offices import Office
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of

SHOWN_KEYS = {
    "guidelines.default_force": ("none", "recommended", "binding"),
    "guidelines.adaptation": ("free", "free", "closed"),
    "reporting.duty": ("none", "expected", "required"),
    "number_visibility.totals": ("none", "national", "public"),
    "number_visibility.rows": ("chapter_only", "national", "national"),
}
READ_AS = {
    "none": {"adopted": "noted", "adapted": "noted", "declined": "noted", "silent": "nothing"},
    "recommended": {"adopted": "kept", "adapted": "kept", "declined": "noted", "silent": "reminder"},
    "binding": {"adopted": "kept", "adapted": "finding", "declined": "finding", "silent": "overdue"},
}
VERDICTS = ("nothing", "noted", "kept", "reminder", "finding", "overdue", "not_applicable", "waived")
COLOURS = {"finding": "bold red", "overdue": "bold red", "reminder": "yellow", "kept": "green"}


def control(story: Story) -> Scene:
    """Return what each office chose."""
    table = table_of("The control policy asks", *(office.role.name for office in story.offices), numbers_from=9)
    scene = Scene(
        "Three bodies, one platform, three degrees of control",
        "Each national body chose a control policy: data, not code. Nothing below is asked unless a key asks it.",
        table,
    )
    said = [office.officer.get(f"/v1/bodies/{office.body_id}/policy/effective") for office in story.offices]
    held = [{each["key"]: each for each in effective["keys"]} for effective in said]
    for key, chosen in SHOWN_KEYS.items():
        table.add_row(key, *(f"{keys[key]['value']}\n[dim]{keys[key]['asks']}" for keys in held), end_section=True)
        scene.compare(key, found=tuple(keys[key]["value"] for keys in held), reckoned=chosen)
    scene.compare("Version 1 holds everywhere", found=[each["version"] for each in said], reckoned=[1] * 3)
    scene.compare("One officer alone cannot enrol a chapter", found=story.alone_refused, reckoned=[True] * 6)
    return scene


def verdicts(story: Story) -> Scene:
    """Return what each office reads in the same answers to the same text."""
    table = table_of("Item of the guideline", "The chapter's answer", *_names(story), numbers_from=9)
    scene = Scene(
        "The same text, the same answers, three readings",
        "Every body published the same six items, and the chapters of all three answered alike. The loose office reads "
        "no verdict at all; the recommending one notes; under the binding one the same answer becomes a finding.",
        table,
    )
    for place, which in enumerate(("First chapters", "Second chapters")):
        table.add_section()
        table.add_row(f"[bold]{which}")
        _add_readings(scene, story, place)
    return scene


def offices(story: Story) -> Scene:
    """Return the sums each office sees over its chapters."""
    table = table_of("Items that came to", *_names(story))
    scene = Scene(
        "What that adds up to in each office",
        "Two chapters, six items each: twelve answers or silences in every office.",
        table,
    )
    totals = [office.officer.get(f"/v1/bodies/{office.body_id}/compliance")["totals"] for office in story.offices]
    for verdict in VERDICTS:
        table.add_row(coloured(verdict), *(str(total[verdict]) for total in totals))
    for office, total in zip(story.offices, totals, strict=True):
        scene.compare(office.role.name, found=total, reckoned=_reckoned(story, office))
    loose = totals[0]
    scene.claim(
        "The loose office finds nothing overdue and nothing wrong",
        is_so=loose["finding"] + loose["overdue"] + loose["reminder"] + loose["kept"] == 0,
        found=loose,
    )
    return scene


def _add_readings(scene: Scene, story: Story, place: int) -> None:
    read = [_items(story, office, place) for office in story.offices]
    answers = story.chapters_of(story.offices[0])[place].role.answers
    for item in ITEMS:
        answer = answers.get(item, "silent")
        scene.table.add_row(item, answer, *(coloured(items[item]["verdict"]) for items in read))
        for office, items in zip(story.offices, read, strict=True):
            _check_item(scene, office, items[item], answer)
    for office, items in zip(story.offices, read, strict=True):
        scene.compare(f"{office.role.name}: the same items", found=list(items), reckoned=list(ITEMS))


def _names(story: Story) -> list[str]:
    return [f"{office.role.name}\n({office.role.control})" for office in story.offices]


def _items(story: Story, office: Office, place: int) -> dict[str, dict[str, Any]]:
    chapter = story.chapters_of(office)[place]
    said = office.officer.get(f"/v1/chapters/{chapter.chapter_id}/compliance")
    return {each["item"]: each for each in said["items"]}


def _check_item(scene: Scene, office: Office, item: dict[str, Any], answer: str) -> None:
    says, force = f"{office.role.name}: {item['item']} {answer}", office.role.force
    scene.compare(says, found=item["verdict"], reckoned=READ_AS[force][answer])
    scene.compare(f"{says}, answer kept", found=item["answer"] or "silent", reckoned=answer)
    rule = ("guidelines.default_force", force, 1)
    found = (item["rule"], item["rule_value"], item["policy_version"])
    scene.compare(f"{says}, by its rule", found=found, reckoned=rule)


def _reckoned(story: Story, office: Office) -> dict[str, int]:
    read = [
        READ_AS[office.role.force][chapter.role.answers.get(item, "silent")]
        for chapter in story.chapters_of(office)
        for item in ITEMS
    ]
    return {verdict: read.count(verdict) for verdict in VERDICTS}


def coloured(verdict: str, text: str = "") -> str:
    """Return a verdict, or another text, in the colour of that verdict."""
    colour = COLOURS.get(verdict)
    return f"[{colour}]{text or verdict}[/]" if colour else text or verdict
