"""A body that leads a task, a body elsewhere that helps, and chapters that sign what a test lets them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import orjson

from mutuality.authority import ServiceKeys
from mutuality.disclosure import shares
from mutuality.language import Kind, seal, subject_of
from mutuality.language.sums import belongs_to, packed, public_key_of
from mutuality.signing import SigningKey, digest
from mutuality.transport import Unreachable
from mutuality_federation import aggregation
from mutuality_federation.chapters import first_key
from mutuality_federation.chapters.models import Chapter
from mutuality_federation.collecting import Collection
from mutuality_federation.link.models import Stream
from tests.support import approved

BODY = {
    "slug": "every-child",
    "name": "Every Child Remembered",
    "concern": "The death of a child",
    "origin": ["rapid_social_change"],
    "levels": ["chapter", "area"],
}
EPOCH, BEGUN = "1" * 16, "a" * 64
APRIL, MAY = "2026-04", "2026-05"
IN_MAY = datetime(2026, 5, 2, 12, tzinfo=UTC)
FIGURES = ["members_member", "members_helper", "joins"]
TASK = {
    "title": "Who we are",
    "length": "month",
    "first_period": APRIL,
    "figures": FIGURES,
    "epsilon": 0.33,
    "by_unit": True,
}
MANY = [20, 5, 1]


@dataclass
class Signing:
    """A chapter that signs, at its place of its stream."""

    id: str
    key: SigningKey
    unit_id: str | None
    seq: int = 1
    prev: str = BEGUN
    revs: dict = field(default_factory=dict)


@dataclass
class Alliance:
    """Both sides of a task, and the chapters of the first."""

    lead: object
    aid: object
    wire: object
    clock: object
    chapters: list = field(default_factory=list)
    task: dict = field(default_factory=dict)
    client: str = ""

    def agree(self, count=12, **otherwise):
        """Put chapters on the roll, set up a task with them, let the helper take it up and vet them; then it is May."""
        self.lead.choose("accredited_leader_league")
        self.units = [self.lead.unit(slug) for slug in ("north", "south")]
        self.chapters = [self.chapter(self.units[number % 2]) for number in range(count)]
        with self.aid.database.transaction() as session:
            key = aggregation.ensure_own_key(session)
        helper = {"address": "https://aide.test", "name": "The Widows", "key": key}
        made = self.lead.officer.post(
            f"/v1/bodies/{self.lead.body_id}/sum-tasks", {**TASK, "helper": helper, **otherwise}
        )
        assert made.status_code == 201, made.json
        self.task = made.json
        self.help()
        self.enlist(*self.chapters)
        self.clock.at = IN_MAY
        return self.task

    def help(self):
        """Let the helper register our operator as an app, and take the task up."""
        jwk = ServiceKeys(self.lead.database).active().public_jwk()
        jwk = {name: jwk[name] for name in ("kty", "crv", "x", "y")}
        app = {"name": "Leader", "purpose": "Sums", "jwk": jwk, "scopes": ["aggregation:join"]}
        self.client = approved(self.aid.officer, self.aid.second, app)["id"]
        said = {"document": self.task["document"], "app_id": self.client}
        taken = self.aid.officer.post(f"/v1/bodies/{self.aid.body_id}/aided-tasks", said)
        assert taken.status_code == 201, taken.json

    def enlist(self, *chapters):
        """Put chapters on both rosters."""
        said = {"chapter_ids": [each.id for each in chapters], "reason": "We visited them."}
        assert self.lead.officer.post(f"/v1/sum-tasks/{self.task['id']}/roster", said).status_code == 201
        self.vet(*chapters)

    def strike(self, *chapters, from_period=APRIL):
        """Let chapters count no more with the helper from a period on."""
        said = {"chapter_ids": [each.id for each in chapters], "from_period": from_period, "reason": "They left."}
        answer = self.aid.officer.post(f"/v1/aided-tasks/{self.task['id']}/endings", said)
        assert answer.status_code == 201, answer.json

    def lose_the_answer(self):
        """Let a sum be begun and the helper hold its shares, while its answer gets lost on its way."""
        send, wire = self.wire.send, self.wire

        def lose(method, url, **kwargs):
            if "/batches/" in url:
                raise Unreachable("timed-out", "it was late")
            return send(method, url, **kwargs)

        wire.send = lose
        try:
            self.collect()
        except Unreachable:
            return
        finally:
            del wire.send

    def vet(self, *chapters):
        """Put chapters on the helper's roster alone."""
        said = [{"chapter_id": each.id, "name": "One", "jwk": _public(each.key)} for each in chapters]
        path = f"/v1/aided-tasks/{self.task['id']}/roster"
        answer = self.aid.officer.post(path, {"chapters": said, "reason": "We telephoned."})
        assert answer.status_code == 201, answer.json

    def chapter(self, unit_id=None):
        """Put a chapter on the roll, with a key and a stream that has begun."""
        key, database = SigningKey.generate(), self.lead.database
        chapter_id = self.lead.chapter(unit_id=unit_id)
        with database.transaction() as session:
            first_key(session, session.get_one(Chapter, chapter_id), kid=key.kid, jwk=key.public_jwk())
            whose = {"chapter_id": chapter_id, "body_id": self.lead.body_id}
            session.add(Stream(**whose, seq=1, digest=BEGUN, epoch=EPOCH, state="open"))
        return Signing(chapter_id, key, unit_id)

    def share(self, chapter, values=MANY, *, period=APRIL, for_chapter=None, for_period=None):
        """Return what a chapter says when it shares figures; each half may belong elsewhere."""
        whose, when = for_chapter or chapter.id, for_period or period
        keys = [public_key_of(each["key"]) for each in self.task["aggregators"]]
        halves = [
            packed(shares.seal(half, key, belongs_to=belongs_to(self.task["id"], when, whose, number)))
            for number, (half, key) in enumerate(zip(shares.split(values), keys, strict=True), 1)
        ]
        return {"task": self.task["id"], "period": period, "sealed": halves}

    def sign(self, chapter, said, kind=Kind.SHARE):
        """Return an entry a chapter signs at its next place."""
        subject = subject_of(kind, said)
        chapter.revs[subject] = chapter.revs.get(subject, 0) + 1
        place = {"iss": chapter.id, "aud": "https://federation.test", "epoch": EPOCH, "seq": chapter.seq + 1}
        name = f"00000000-0000-7000-8000-{chapter.seq + 1:012}"
        rest = {"prev": chapter.prev, "cid": name, "subject": subject, "rev": chapter.revs[subject], "policy": 1}
        return seal(chapter.key, salt=bytes(16), data=orjson.dumps(said).decode(), kind=kind, **place, **rest)

    def send(self, chapter, said=None, kind=Kind.SHARE, **of):
        """Let a chapter publish a share, or something else, and return the answer."""
        sealed = self.sign(chapter, said or self.share(chapter, **of), kind)
        path = f"/v1/chapters/{chapter.id}/entries/{chapter.seq + 1}"
        answer = self.lead.federation.stranger.request("PUT", path, json=sealed.envelope())
        if answer.status_code == 201:
            chapter.seq, chapter.prev = chapter.seq + 1, digest(sealed.jws)
        return answer

    def send_all(self, *chapters, **of):
        """Let chapters, all unless named, share the same figures."""
        for each in chapters or self.chapters:
            answer = self.send(each, **of)
            assert answer.status_code == 201, answer.json

    def collect(self, unit_id=None, *, period=APRIL):
        """Collect a sum as our operator does, and return its totals by figure."""
        return {each.indicator: each for each in self.collection(unit_id, period=period).run()}

    def collection(self, unit_id=None, *, period=APRIL):
        """Return a sum as our operator's commands hold it."""
        return Collection(self.lead.database, self.wire, self.client, self.task["id"], period, unit_id)

    def helped(self, path, said):
        """Ask the helper as our operator does, with a token of its own."""
        caller = self.aid.federation.with_scopes("aggregation:join", name=self.client, body=self.aid.body_id)
        return caller.request("PUT", f"/v1/aggregation/{self.task['id']}/{path}", json=said)


def _public(key):
    jwk = key.public_jwk()
    return {name: jwk[name] for name in ("kty", "crv", "x", "y")}
