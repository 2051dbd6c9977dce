"""The addresses of the desk; all of them go through ``at_the_desk``."""

from django.urls import path

from claims.views.compare import compare
from claims.views.markup import markup
from claims.views.notices import notice_settings, notices
from claims.views.numbers import numbers, numbers_file
from claims.views.queue import queue
from claims.views.review import act, open_here, remark, resolve, review
from claims.views.words import words

app_name = "desk"

urlpatterns = [
    path("", queue, name="queue"),
    path("numbers/", numbers, name="numbers"),
    path("numbers/<slug:key>.csv", numbers_file, name="numbers_file"),
    path("words.js", words, name="words"),
    path("review/<int:pk>/", review, name="review"),
    path("review/<int:pk>/do/<slug:verb>/", act, name="act"),
    path("review/<int:pk>/comment/", remark, name="comment"),
    path("review/<int:pk>/resolve/<int:comment_pk>/", resolve, name="resolve"),
    path("review/<int:pk>/open/", open_here, name="open"),
    path("notifications/", notices, name="notices"),
    path("notifications/settings/", notice_settings, name="notice_settings"),
    path("articles/<int:pk>/compare/", compare, name="compare"),
    path("articles/<int:pk>/", markup, name="markup"),
]
