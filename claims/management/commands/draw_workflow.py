"""Write docs/workflow.md from the workflow's table."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from claims.workflow import VERBS
from claims.workflow_page import page


class Command(BaseCommand):
    help = "Write docs/workflow.md from the workflow's table."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if it is out of date")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(settings.BASE_DIR) / "docs" / "workflow.md"
        drawn = page(VERBS.values())
        if not options["check"]:
            path.write_text(drawn, encoding="utf-8")
            self.stdout.write("docs/workflow.md is drawn.")
        elif not path.exists() or path.read_text(encoding="utf-8") != drawn:
            self.stderr.write("docs/workflow.md is out of date: run “python manage.py draw_workflow”.")
            sys.exit(1)
