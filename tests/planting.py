"""Defects planted one at a time: a test that `kills` one passes as the code is, and fails while the defect is planted.

The defects and what they do are in `tests/redteam/defects.py`. A killer runs once as it is, and once for each defect
it says it kills; fixtures are set up before anything is planted, so only what the test itself does goes wrong.
"""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.redteam import report
from tests.redteam.defects import DEFECTS

AS_IT_IS = "as_it_is"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let a killer run as it is, and with each defect planted."""
    killed = [name for mark in metafunc.definition.iter_markers("kills") for name in mark.args]
    if killed:
        metafunc.fixturenames.append("planted")
        metafunc.parametrize("planted", [AS_IT_IS, *killed])


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Plant a defect, and let the test pass if, and only if, it finds it."""
    name = pyfuncitem.callspec.params.get("planted", AS_IT_IS) if hasattr(pyfuncitem, "callspec") else AS_IT_IS
    if name == AS_IT_IS:
        return (yield)
    with pytest.MonkeyPatch.context() as plant:
        DEFECTS[name](plant)
        plant.setattr(report, "FINDINGS", [])  # what it measures is not the code's
        plant.setattr(report, "IS_LONG", False)
        try:
            yield
        except (Exception, pytest.fail.Exception) as found:  # noqa: BLE001 - however it fails, it found it
            pyfuncitem.add_report_section("call", "found", f"{name}: {found!r}")
            return True
    return pytest.fail(f"{name} was planted, and this test did not find it")
