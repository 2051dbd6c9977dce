"""A newsroom's people at the API, each with a token of their own: what a program outside would use."""

from typing import Any

from rest_framework.test import APIClient

from newsroom.models import User
from newsroom.people.tokens import issue

BASE = "/api/v1"


class Desk:
    """One person at the API. Every answer is checked against the status the caller expects."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.client = APIClient()
        _, secret = issue(user, "journey")
        self.client.credentials(HTTP_AUTHORIZATION=f"Bearer {secret}")

    def get(self, path: str, status: int = 200) -> Any:
        return self._answer(self.client.get(f"{BASE}/{path}"), status)

    def post(self, path: str, body: dict[str, Any], status: int = 201, etag: str = "") -> Any:
        headers = {"HTTP_IF_MATCH": etag} if etag else {}
        return self._answer(self.client.post(f"{BASE}/{path}", body, format="json", **headers), status)

    def patch(self, path: str, body: dict[str, Any], status: int = 200) -> Any:
        return self._answer(
            self.client.patch(f"{BASE}/{path}", body, format="json", HTTP_IF_MATCH=self.etag(path)), status
        )

    def etag(self, path: str) -> str:
        response = self.client.get(f"{BASE}/{path}")
        assert response.status_code == 200, response.content
        return response["ETag"]

    def verb(self, statement: int, verb: str, status: int = 200, **inputs: Any) -> Any:
        """Do ``verb`` on the statement as it stands."""
        etag = self.etag(f"statements/{statement}/")
        return self.post(f"statements/{statement}/transitions/", {"verb": verb, **inputs}, status, etag)

    def evidence(self, statement: int, status: int = 201, **fields: Any) -> Any:
        seen = self.get(f"statements/{statement}/")["version"]
        return self.post("evidence/", {"statement": statement, "statement_version": seen, **fields}, status)

    @staticmethod
    def _answer(response: Any, status: int) -> Any:
        assert response.status_code == status, f"{response.status_code}: {response.content.decode()[:1500]}"
        return response.json() if response.content else None
