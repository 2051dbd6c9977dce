"""One command from a fresh clone to a newsroom one can click through."""

import json
import socket
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from threading import Event, Thread
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import get_internal_wsgi_application, run
from django.db import connections

from newsroom.demo.loading import load
from newsroom.demo.people import PEOPLE, Stranger, roles_in_words, secrets, settle
from newsroom.demo.stories import STORIES
from newsroom.outbox import worker
from newsroom.outbox.rounds import declared

HOST = "127.0.0.1"
USUAL_PORT = 8000
POLL = 1.0


class Command(BaseCommand):
    help = "Migrate, load the invented demo newsroom (once), and serve it. The logins it prints are for a demo only."
    # The tables that the database checks ask about are made by the command itself.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=_port, default=USUAL_PORT)
        parser.add_argument("--no-serve", action="store_true", help="load and print, then end")
        parser.add_argument("--json", action="store_true", help="print the logins as one line of JSON and nothing else")

    def handle(self, *args: Any, port: int, no_serve: bool, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo's passwords are known to everybody: it does not run with DEBUG=0.")
        if not no_serve:
            _refuse_taken(port)
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        try:
            people = settle()
        except Stranger as stranger:
            raise CommandError(
                f"A user “{stranger}” is here who is not the demo's: this is somebody's own newsroom. "
                "Name another database in DATABASE_URL."
            ) from stranger
        load(STORIES, people)
        tokens = secrets(people)
        url = f"http://{HOST}:{port}/"
        self._print_json(url, tokens) if options["json"] else self._print(url, tokens)
        if not no_serve:
            self._serve(port)

    def _print_json(self, url: str, tokens: dict[str, str]) -> None:
        users = [
            {"username": p.username, "password": p.password, "roles": roles_in_words(p), "token": tokens[p.username]}
            for p in PEOPLE
        ]
        self.stdout.write(json.dumps({"url": url, "users": users}))
        self.stdout.flush()

    def _print(self, url: str, tokens: dict[str, str]) -> None:
        for name, path in (("Admin", "admin/"), ("API", "api/v1/"), ("API, described", "api/v1/docs/")):
            self.stdout.write(f"{name:<15} {url}{path}")
        self.stdout.write(f"\n{'Login':<10} {'Password':<10} {'Roles':<46} API token")
        for person in PEOPLE:
            roles = "all (superuser)" if person.is_superuser else ", ".join(roles_in_words(person))
            token = tokens[person.username]
            self.stdout.write(f"{person.username:<10} {person.password:<10} {roles:<46} {token}")
        self.stdout.write("\nFor a demo only: everybody knows these passwords.")
        self.stdout.flush()

    def _serve(self, port: int) -> None:
        connections.close_all()
        _lead_links_to(port)
        self.stderr.write(f"Serving on http://{HOST}:{port}/ – stop with Ctrl-C.")
        # The mails that a worker prints here are no part of what was asked for.
        with redirect_stdout(sys.stderr), _working():
            try:
                run(HOST, port, get_internal_wsgi_application(), threading=True)
            except KeyboardInterrupt:
                self.stderr.write("Stopped.")


def _lead_links_to(port: int) -> None:
    """Those in mails and in messages to webhooks, unless PUBLIC_URL names another place."""
    usual = f"http://{HOST}:{USUAL_PORT}"
    if usual == settings.PUBLIC_URL:
        # The server and the worker are threads of this process: nobody has read it yet.
        settings.PUBLIC_URL = f"http://{HOST}:{port}"


@contextmanager
def _working() -> Iterator[None]:
    """A worker beside the server, as ``manage.py worker`` would be; what it has begun it brings to an end."""
    stop = Event()
    thread = Thread(target=_work, args=[stop], name="worker")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _work(stop: Event) -> None:
    try:
        worker.run(declared(), stop, POLL)
    finally:
        connections.close_all()


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise ArgumentTypeError(f"“{text}” is no port: give a number from 1 to 65535")
    return int(text)


def _refuse_taken(port: int) -> None:
    """Said before anything is loaded and before tokens are renewed."""
    try:
        socket.create_server((HOST, port)).close()
    except OSError as problem:
        raise CommandError(f"Port {port} cannot be had ({problem.strerror}): choose another with --port.") from problem
