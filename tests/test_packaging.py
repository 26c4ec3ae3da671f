"""What is shipped beside the code: the Compose file, the image's recipe, the lock files, the hooks before a commit.

No container engine runs where the suite does; what can be known without one is checked here.
"""

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import yaml
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
IMAGE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROGRAMS = {name: said for name, said in COMPOSE["services"].items() if "build" in said}
DATABASES = {name: said for name, said in COMPOSE["services"].items() if "build" not in said}
LOCKS = ["requirements.lock", "requirements-build.lock", "requirements-dev.lock"]


def settings_read() -> set[str]:
    """Return the name of every variable `settings.py` reads."""
    text = (ROOT / "shared/mutuality/settings.py").read_text(encoding="utf-8")
    return {f"MUTUALITY_{name}" for name in re.findall(r'env\.\w+\("([A-Z_]+[A-Z])"', text)}


def test_the_compose_file_keeps_to_the_compose_specification():
    schema = files("check_jsonschema").joinpath("builtin_schemas", "vendor", "compose-spec.json")
    jsonschema.validate(COMPOSE, json.loads(schema.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_of_the_compose_file_runs_a_command_we_have(name):
    program, command = PROGRAMS[name]["command"]
    module, function = PROJECT["project"]["scripts"][program].split(":")
    main = getattr(__import__(module, fromlist=[function]), function)
    assert command in main.commands


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_of_the_compose_file_sets_what_settings_read(name):
    assert set(PROGRAMS[name]["environment"]) <= settings_read()


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_of_the_compose_file_may_do_no_more_than_it_needs(name):
    held = {key: PROGRAMS[name][key] for key in ("read_only", "cap_drop", "security_opt")}
    assert held == {"read_only": True, "cap_drop": ["ALL"], "security_opt": ["no-new-privileges:true"]}


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_what_is_waited_for_is_there(name):
    assert set(COMPOSE["services"][name].get("depends_on", {})) <= set(COMPOSE["services"])


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_service_starts_after_its_migration_and_a_migration_after_its_database(name):
    waits = {said["condition"] for said in PROGRAMS[name]["depends_on"].values()}
    migrates = PROGRAMS[name]["command"][1] == "migrate"
    assert waits == {"service_healthy" if migrates else "service_completed_successfully"}


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_no_password_has_a_default(name):
    said = " ".join(str(value) for value in COMPOSE["services"][name]["environment"].values())
    passwords = re.findall(r"\$\{[A-Z_]*PASSWORD[^}]*\}", said)
    assert passwords
    assert all(":?" in each for each in passwords)


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_ports_are_open_to_this_machine_alone(name):
    ports = COMPOSE["services"][name].get("ports", [])
    assert all(port.startswith("127.0.0.1:") for port in ports)


@pytest.mark.parametrize("name", DATABASES)
def test_a_database_keeps_what_it_holds_in_a_volume(name):
    assert {each.partition(":")[0] for each in DATABASES[name]["volumes"]} <= set(COMPOSE["volumes"])


def test_the_image_copies_only_what_exists_and_is_let_in():
    copied = {name for line in re.findall(r"^COPY (?!--from)(.+)$", IMAGE, re.MULTILINE) for name in line.split()[:-1]}
    let_in = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
    assert copied == set(let_in)
    assert all((ROOT / name).exists() for name in copied)


def test_the_image_installs_from_hashes_or_from_itself():
    installs = re.findall(r"pip (?:install|wheel) .*", IMAGE)
    assert len(installs) == 4
    assert all("--require-hashes" in each or "--no-deps" in each for each in installs)


def test_the_image_does_not_run_as_root():
    assert re.findall(r"^USER (.+)$", IMAGE, re.MULTILINE) == ["mutuality"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_of_a_lock_file_is_pinned_with_a_hash(name):
    packages = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
    loose = [each.split()[0] for each in packages if "==" not in each.split()[0] or "--hash=sha256:" not in each]
    assert loose == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_file_names_a_host(name):
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_the_wheel_carries_all_the_page_for_finding_is_made_of():
    builder = WheelBuilder(str(ROOT))
    carried = {file.distribution_path for file in builder.recurse_included_files()}
    folder = ROOT / "services/federation/mutuality_federation/find"
    made_of = {path for kind in ("html", "json", "css", "js", "txt") for path in folder.rglob(f"*.{kind}")}
    assert made_of
    assert {str(path.relative_to(ROOT / "services/federation")) for path in made_of} <= carried


def test_the_hooks_before_a_commit_are_the_checks_of_make():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    check = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\ncheck:")[2].partition("\n\n")[0]
    made = {re.sub(r"@\$\(BIN\)/| \.(?= |$)| --quiet", "", line.strip()) for line in check.splitlines()[1:]}
    assert {hook["entry"].removeprefix(".venv/bin/") for hook in hooks} == made
