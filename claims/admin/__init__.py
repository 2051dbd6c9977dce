"""Where editors live: a door that reads forms, calls one action for each write, and says what came of it."""

from claims.admin import article, decision, evidence, home, statement
from newsroom.admin_site import show_on_front_page

show_on_front_page(home.panels)

__all__ = ["article", "decision", "evidence", "home", "statement"]
