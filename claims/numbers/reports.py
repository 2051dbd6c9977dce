"""Every report there is, by its key, in the order of the page."""

from claims.numbers import backlog, outlets, people, quoted, returned, stays
from claims.numbers.tables import Report

REPORTS: dict[str, Report] = {
    report.key: report
    for report in (
        backlog.STANDING,
        backlog.FLOW,
        stays.REPORT,
        returned.REPORT,
        people.REPORT,
        outlets.REPORT,
        quoted.NAMINGS,
        quoted.SPEAKERS,
    )
}
