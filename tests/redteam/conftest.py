"""At the end of a long run, the figures are written to their page."""

from tests.redteam import report


def pytest_sessionfinish(session, exitstatus):
    if report.IS_LONG and report.FINDINGS and exitstatus == 0:
        report.keep()
