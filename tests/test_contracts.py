"""What the project promises of itself: documents, migrations, walls and requirement ids agree with the code."""

import ast
import json
import re
from pathlib import Path

import pytest

import mutuality_chapter.app as chapter_app
import mutuality_federation.app as federation_app
from mutuality import migrations
from mutuality.commands import document
from mutuality.settings import Settings
from tests import requirements
from tests.conftest import settings_for
from tests.servers import empty_url

ROOT = Path(__file__).parent.parent
SERVICES = {"federation": federation_app, "chapter": chapter_app}
ROOMS = sorted(path.parent for path in (ROOT / "services").rglob("__init__.py") if path.parent.name != "migrations")
SHARED = sorted(path.parent for path in (ROOT / "shared" / "mutuality").glob("*/**/__init__.py"))
BANNED = re.compile(r"\b(client|patient|case|caseload|consumer|service user|treatment|discharge)s?\b", re.IGNORECASE)


def settings(name: str, folder: Path) -> Settings:
    return Settings(
        database_url=f"sqlite:///{folder / name}.sqlite3",
        base_url=f"https://{name}.example",
        bind="127.0.0.1:0",
        rehearsal_clock=None,
        workers=1,
    )


@pytest.fixture(params=SERVICES)
def service(request):
    return request.param


def test_the_committed_openapi_document_is_what_the_code_says(service, tmp_path):
    committed = (ROOT / "openapi" / f"{service}.json").read_text(encoding="utf-8")
    written = document(SERVICES[service].create_app(settings(service, tmp_path)))
    assert committed == written, "run `make openapi`"


def lists_of(said, place=""):
    """Yield every list a document describes, and where."""
    if isinstance(said, dict):
        if said.get("type") == "array":
            yield place, said
        for name, each in said.items():
            yield from lists_of(each, f"{place}/{name}")


def test_every_list_says_how_long_it_may_be(service):
    committed = json.loads((ROOT / "openapi" / f"{service}.json").read_text(encoding="utf-8"))
    assert [place for place, each in lists_of(committed) if "maxItems" not in each] == []


def test_migrations_lead_to_the_models(service, server, tmp_path):
    database = SERVICES[service].open_database(settings_for(service, empty_url(f"migrated_{service}", tmp_path)))
    migrations.upgrade(database, f"mutuality_{service}")
    differences = migrations.drift(database)
    database.dispose()
    assert differences == []


def test_the_requirements_page_is_true():
    text = requirements.PAGE.read_text(encoding="utf-8")
    assert text == requirements.page(text, requirements.carried()), "run `python -m tests.requirements`"


def test_every_requirement_a_test_carries_exists():
    listed = {match["id"] for match in requirements.ROW.finditer(requirements.PAGE.read_text(encoding="utf-8"))}
    assert set(requirements.carried()) <= listed


def imported(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
        elif isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
    return names


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: f"{room.parent.name}/{room.name}")
def test_models_and_store_of_a_room_are_its_own(room):
    inside = f"{room.parent.name}.{room.name}"
    private = {
        name
        for path in room.glob("*.py")
        for name in imported(path)
        if re.fullmatch(r"mutuality_\w+\.\w+\.(models|store)(\..*)?", name) and not name.startswith(inside)
    }
    assert private == set()


@pytest.mark.parametrize("room", [*ROOMS, *SHARED], ids=lambda room: f"{room.parent.name}/{room.name}")
def test_a_room_has_at_most_nine_files_of_at_most_200_lines(room):
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in room.glob("*.py")}
    assert len(lengths) <= 9
    assert {name: length for name, length in lengths.items() if length > 200} == {}


@pytest.mark.requirement("T18")
def test_the_words_of_institutions_do_not_occur_in_the_chapters_api(tmp_path):
    """OAuth's own word "client" stands in the names of its flows, which are the standard's, not ours."""
    app = chapter_app.create_app(settings("chapter", tmp_path))
    text = document(app).replace("clientCredentials", "")
    assert sorted({match.group() for match in BANNED.finditer(text)}) == []
