"""The documentation tells the truth where a machine can tell: links, commands, variables, rooms, keys, libraries."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from click import Group

from mutuality.policy import KEYS, preset_names
from mutuality_chapter.cli import main as chapter
from mutuality_federation.cli import main as federation

ROOT = Path(__file__).parent.parent
COMMANDS = {"mutuality-federation": federation, "mutuality-chapter": chapter}
PAGES = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not any(part.startswith(".") or part == "node_modules" for part in path.relative_to(ROOT).parts)
)
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
POLICY_PAGE = (ROOT / "docs/control-policy.md").read_text(encoding="utf-8")
PLACES = re.compile(r"/(?:work|root|home|tmp|opt)/\S+|\b\S*(?:simple|registry|mirror)\.\S+/\S*")
LARGEST_PICTURE = 150_000


@pytest.fixture(params=PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def page(request):
    return request.param


@pytest.fixture
def words(page):
    return page.read_text(encoding="utf-8")


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as forges make them."""
    headings = re.findall(r"^#+ +(.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def settings_read() -> set[str]:
    """Return the name of every variable `settings.py` reads."""
    text = (ROOT / "shared/mutuality/settings.py").read_text(encoding="utf-8")
    return {f"MUTUALITY_{name}" for name in re.findall(r'env\.\w+\("([A-Z_]+[A-Z])"', text)}


@cache
def variables() -> set[str]:
    """Return every variable of ours that something reads or the Makefile sets."""
    folders = ("shared", "services", "tests", "demo", "bench")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    said = " ".join(path.read_text(encoding="utf-8") for path in [*paths, ROOT / "Makefile"])
    return settings_read() | set(re.findall(r"MUTUALITY_[A-Z_]+[A-Z]", said))


def libraries() -> set[str]:
    groups = [
        *PROJECT["project"]["dependencies"],
        *(said for held in PROJECT["dependency-groups"].values() for said in held),
    ]
    return {re.split(r"[\[>=<]", said)[0] for said in groups if isinstance(said, str)}


def acted_on() -> set[str]:
    """Return the keys of a control policy that some room names."""
    code = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "services").rglob("*.py"))
    shared = [
        (ROOT / f"shared/mutuality/policy/{name}.py").read_text(encoding="utf-8")
        for name in ("verdicts", "layers", "asking")
    ]
    return {key for key in KEYS if f'"{key}"' in code + "".join(shared)}


def test_every_link_leads_somewhere(page, words):
    targets = re.findall(r"\]\(([^)\s]+)\)", words)
    local = [target for target in targets if not target.startswith(("https://", "http://", "mailto:"))]
    for place, _, anchor in (target.partition("#") for target in local):
        there = (page.parent / place).resolve() if place else page
        assert there.exists(), place
        assert not anchor or anchor in anchors(there), anchor


def test_every_make_target_that_is_named_exists(words):
    assert set(re.findall(r"(?:`|^|^ +)make ([a-z-]+)", words, re.MULTILINE)) <= TARGETS


@pytest.mark.parametrize("program", COMMANDS)
def test_every_command_that_is_named_exists(words, program):
    group: Group = COMMANDS[program]
    named = set(re.findall(rf"{program} ((?!…)[a-z][a-z-]*)", words))
    assert named <= set(group.commands)


@pytest.mark.parametrize("program", COMMANDS)
def test_every_command_there_is_stands_in_the_readme_of_its_service(program):
    text = (ROOT / "services" / program.removeprefix("mutuality-") / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS[program].commands if f"`{program} {name}" not in text] == []


def test_every_variable_that_is_named_is_read_somewhere(words):
    assert set(re.findall(r"MUTUALITY_[A-Z_]+[A-Z]", words)) <= variables()


@pytest.mark.parametrize("service", ["federation", "chapter"])
def test_every_room_stands_in_the_readme_of_its_service(service):
    package = ROOT / "services" / service / f"mutuality_{service}"
    rooms = {path.parent.name for path in package.glob("*/__init__.py")}
    text = (package.parent / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) >= rooms


@pytest.mark.parametrize("service", ["federation", "chapter"])
def test_every_setting_stands_in_the_readme_of_its_service(service):
    text = (ROOT / "services" / service / "README.md").read_text(encoding="utf-8")
    assert [name for name in settings_read() if f"`{name}`" not in text] == []


def test_the_readme_names_the_two_commands_and_no_third():
    assert set(re.findall(r"\bmake ([a-z-]+)", README)) - {"in", "is"} == {"demo", "test"}


def test_every_library_has_its_reason_in_the_readme():
    assert set(re.findall(r"^\| ([a-z][a-z0-9-]+) \| \w", README, re.MULTILINE)) >= libraries()


def test_no_library_has_a_reason_that_is_not_installed():
    tables = README.partition("## What it is built on")[2]
    assert set(re.findall(r"^\| ([a-z][a-z0-9-]+) \| \w", tables, re.MULTILINE)) - {"library"} == libraries()


def test_every_key_of_a_control_policy_is_told_with_what_it_does_today():
    keys, _, _ = POLICY_PAGE.partition("## Where each key is enforced")
    told = dict(re.findall(r"^\| `([a-z_.]+)` \| .+ \| (.*) \|$", keys, re.MULTILINE))
    assert set(told) == set(KEYS)
    assert {key for key, today in told.items() if today.strip()} == acted_on()


def test_every_preset_is_told():
    assert [name for name in preset_names() if f"`{name}`" not in POLICY_PAGE] == []


def test_decisions_are_numbered_without_gaps_and_listed():
    records = sorted(path.name for path in (ROOT / "docs/decisions").glob("[0-9]*.md"))
    listed = re.findall(r"\]\((.+?)\)", (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8"))
    assert records == listed
    assert [int(name[:4]) for name in records] == list(range(1, len(records) + 1))


@pytest.mark.parametrize("record", sorted((ROOT / "docs/decisions").glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_a_decision_says_all_a_decision_says(record):
    said = re.findall(r"^\*\*(.+)\.\*\*", record.read_text(encoding="utf-8"), re.MULTILINE)
    assert said == ["Context", "Decision", "Consequences", "Alternatives", "What checks it"]


def test_no_page_names_a_place_of_one_machine(words):
    assert PLACES.findall(words) == []


def test_pictures_are_small():
    large = [path.name for path in (ROOT / "docs/pictures").iterdir() if path.stat().st_size > LARGEST_PICTURE]
    assert large == []
