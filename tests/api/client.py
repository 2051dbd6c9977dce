"""A consumer of the API: HTTP with a token and ETags, nothing of Django's inside."""

from typing import Any

from django.test import Client

from newsroom.models import User
from newsroom.people import tokens

BASE = "/api/v1/"


class Consumer:
    """Somebody with a token. Every method answers the response; ``seen`` sends its ETag back with a write."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.secret = tokens.issue(user, "test")[1]
        self.http = Client()

    def get(self, path: str, query: dict[str, Any] | None = None, **headers: str):
        return self.http.get(_address(path), query, headers=self._headers(headers))

    def post(self, path: str, body: Any = None, seen: Any = None, **headers: str):
        return self._send(self.http.post, path, body, seen, headers)

    def patch(self, path: str, body: Any, seen: Any = None, **headers: str):
        return self._send(self.http.patch, path, body, seen, headers)

    def delete(self, path: str, body: Any = "", seen: Any = None, **headers: str):
        return self._send(self.http.delete, path, body, seen, headers)

    def press(self, path: str, verb: str, **inputs: Any):
        """A verb of the workflow, on the statement as it stands now."""
        return self.post(f"{path}transitions/", {"verb": verb, **inputs}, seen=self.get(path))

    def _send(self, method, path: str, body: Any, seen: Any, headers: dict[str, str]):
        if seen is not None:
            headers["If_Match"] = seen if isinstance(seen, str) else seen["ETag"]
        return method(_address(path), body, content_type="application/json", headers=self._headers(headers))

    def _headers(self, headers: dict[str, str]) -> dict[str, str]:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return {"Authorization": f"Bearer {self.secret}", **given}


class LoggedIn(Consumer):
    """Somebody with a session in place of a token: their roles alone decide."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.http = Client()
        self.http.force_login(user)

    def _headers(self, headers: dict[str, str]) -> dict[str, str]:
        return {name.replace("_", "-"): value for name, value in headers.items()}


def _address(path: str) -> str:
    return path if path.startswith(("/", "http")) else BASE + path


def ok(response, status: int = 200) -> Any:
    """The body of a response with this status; the problem's own words otherwise."""
    assert response.status_code == status, response.content.decode()[:2000]
    return response.json() if response.content else None


def refused(response, status: int) -> dict[str, Any]:
    """The problem document of a response with this status, checked for its shape."""
    assert response.status_code == status, response.content.decode()[:2000]
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert {"type", "title", "status", "detail", "instance"} <= set(problem)
    assert problem["status"] == status
    assert problem["detail"]
    assert "Traceback" not in response.content.decode()
    return problem
