"""The review page, part by part: each module answers one question that whoever decides has."""
