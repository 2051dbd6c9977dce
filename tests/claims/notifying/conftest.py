import pytest

from newsroom.models import User


@pytest.fixture
def people(editor, checker, reviewer, lead):
    """Who does what on the way of a statement; everybody can be mailed."""
    for user in (editor, checker, reviewer, lead):
        user.email = f"{user.username}@post.example"
        User.objects.filter(pk=user.pk).update(email=user.email)
    return {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
