"""Scenes: the same answers under every preset there is, and one finding explained down to its rule."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

from demo.play.cast import ITEMS
from demo.play.offices import Office
from demo.play.story import Story
from demo.proof.control import READ_AS, VERDICTS, coloured
from demo.proof.scenes import Scene, table_of

NOTICE = timedelta(days=90)  # no preset promises more, so that every one could be published for that day
SHOWN = ("nothing", "noted", "kept", "finding")  # silence has its days first, so nothing is late on the first day
MANNERS = {
    "free": READ_AS["none"],
    "advised": {**READ_AS["recommended"], "silent": "nothing"},
    "bound": {**READ_AS["binding"], "silent": "nothing"},
}
MANNER_OF = {
    "accredited_leader_league": "bound",
    "autism_association": "bound",  # a minimum; none of the chapters said that its own way is stricter
    "bereaved_parents": "advised",
    "family_fellowship": "advised",
    "hospital_hosted_peers": "advised",
    "loose_federation": "free",
    "method_teachers": "free",
    "parent_association": "advised",
    "standards_alliance": "bound",
    "trained_facilitator_network": "bound",
    "twelve_step_fellowship": "advised",
    "twelve_step_service_structure": "advised",
    "virtual_patient_circle": "advised",
    "widow_to_widow": "advised",
}


def presets(story: Story) -> Scene:
    """Return what the loose office's two chapters would come to under each preset, by its own preview."""
    office = story.offices[0]
    table = table_of("Preset", *SHOWN)
    scene = Scene(
        "All fourteen presets side by side",
        f"What if {office.role.name} chose otherwise? Its preview reads the same twelve answers and silences of its "
        "two chapters under every preset, as of its first day, and writes nothing. Only the policy differs.",
        table,
    )
    named = [each["name"] for each in office.officer.get("/v1/presets")["items"]]
    scene.compare("Which presets there are", found=named, reckoned=sorted(MANNER_OF))
    for name in named:
        _add_preset(scene, story, office, name)
    now = office.officer.get(f"/v1/bodies/{office.body_id}/policy/effective")["version"]
    scene.compare("Nothing was written", found=now, reckoned=1)
    return scene


def explained(story: Story) -> Scene:
    """Return one finding of the binding office, and the rule behind it."""
    office = story.offices[-1]
    chapter = story.chapters_of(office)[0]
    table = table_of("What anybody may ask", "What the service answers", numbers_from=9)
    scene = Scene(
        "One finding, explained down to its rule",
        "The office opens a finding on what it reads. It quotes the rule it rests on: who set it, since when, what "
        "asking nothing would allow; and says how it ends. The verdict is stored nowhere, and read anew beside it.",
        table,
    )
    finding, told = _explained(office, chapter.chapter_id)
    rule = next(each for each in told["rules"] if each["key"] == finding["rule"])
    for asks, says in _answers(chapter.role.name, told, rule):
        table.add_row(asks, says)
    answer = chapter.role.answers[finding["item"]]
    scene.compare("The answer it rests on", found=finding["answer"], reckoned=answer)
    scene.compare("What that comes to", found=finding["verdict"], reckoned=READ_AS[office.role.force][answer])
    scene.compare("What is read today", found=told["today"]["verdict"], reckoned=finding["verdict"])
    scene.compare("Both name one value", found=finding["rule_value"], reckoned=rule["value"])
    scene.compare("Both name one setter", found=finding["set_by"], reckoned=office.body_id)
    scene.compare("Both name one version", found=finding["policy_version"], reckoned=rule["version"])
    return scene


def _add_preset(scene: Scene, story: Story, office: Office, name: str) -> None:
    day = story.house.clock.now().date() + NOTICE
    path, said = f"/v1/bodies/{office.body_id}/policies/previews", {"preset": name, "in_force_on": day.isoformat()}
    told = office.officer.post(path, said).said
    now = office.officer.get(f"/v1/bodies/{office.body_id}/compliance")["totals"]
    after = {**now, **{each["verdict"]: each["after"] for each in told["verdicts"]}}
    scene.table.add_row(name, *(coloured(each, str(after[each])) for each in SHOWN))
    scene.compare(name, found={each: after[each] for each in VERDICTS}, reckoned=_reckoned(story, office, name))


def _reckoned(story: Story, office: Office, name: str) -> dict[str, int]:
    manner = MANNERS[MANNER_OF[name]]
    answers = [chapter.role.answers for chapter in story.chapters_of(office)]
    found = Counter(manner[each.get(item, "silent")] for each in answers for item in ITEMS)
    return {verdict: found[verdict] for verdict in VERDICTS}


def _explained(office: Office, chapter_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Open a finding on the first verdict that is one, and return it with what explains it."""
    read = office.officer.get(f"/v1/chapters/{chapter_id}/compliance")["items"]
    verdict = next(each for each in read if each["verdict"] == "finding")
    said = {"edition_id": verdict["edition_id"], "item": verdict["item"], "reason": "It binds every chapter."}
    finding = office.officer.post(f"/v1/chapters/{chapter_id}/findings", said).said
    return finding, office.officer.get(f"/v1/findings/{finding['id']}/explanation")


def _answers(name: str, told: dict[str, Any], rule: dict[str, Any]) -> list[tuple[str, str]]:
    finding = told["finding"]
    return [
        ("Which chapter, which item?", f"{name}: {finding['item']}"),
        ("What does the item ask?", told["item"]["text"]),
        ("What did its members say?", finding["answer"]),
        ("What does the body read in it?", coloured(finding["verdict"], finding["verdict"])),
        ("By which rule?", f"{finding['rule']} = {finding['rule_value']}"),
        ("What does that ask?", rule["asks"]),
        ("In which document?", f"{rule['layer']}, version {rule['version']}, in force since {rule['since']}"),
        ("Who set it?", rule["set_by"]),
        ("What if nothing were asked?", rule["nothing_allows"]),
        ("How does it end?", told["ends"][0]),
    ]
