"""What happens in a vote: the roll is frozen, voices are heard once each, and who leaves takes their reasons along."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.voting import Stance, require_stance
from mutuality_chapter import affiliation, members
from mutuality_chapter.ballots import rules, store
from mutuality_chapter.ballots.models import Ballot, RollEntry, Round


def freeze_roll(session: Session, *, proposal_id: str) -> int:
    """Write down who may vote on a proposal, as of today under the policy in force; return how many voices they have.

    Members in whatever role vote, those who only ever received help among them; visitors do not yet.

    Raises:
        NobodyOnRoll: nobody may.
    """
    held = affiliation.policy_in_force(session)
    last = rules.joined_by(affiliation.today(session), held["decision.roll_cutoff_days"])
    may_vote = [
        (each.id, each.party_id)
        for each in members.present(session)
        if each.state in rules.ON_THE_ROLL and each.declared_on <= last
    ]
    voices = rules.voices(may_vote, one_per_party=held["decision.one_voice_per_party"])
    if not voices:
        raise rules.NobodyOnRoll("Nobody may vote on this: whoever is here joined too late, or visits.")
    session.add_all(RollEntry(proposal_id=proposal_id, member_id=each, voice=voice) for each, voice in voices.items())
    session.flush()
    return len(set(voices.values()))


def cast(
    session: Session, held: Round, *, member_id: str, method: str, is_secret: bool, stance: Stance, reason: str | None
) -> None:
    """Hear a member's voice. Of a secret ballot the tally alone is kept, and that they voted.

    Raises:
        NotOnRoll: they were not on the roll when it was frozen.
        AlreadyVoted: their voice was heard.
        StanceUnfit: the method does not know that stance, or it lacks its reason.
    """
    entry = _require_on_roll(session, held, member_id)
    if entry.voice in store.voted_voices(session, held):
        raise rules.AlreadyVoted("This voice was heard; it votes once.")
    require_stance(stance, method=method, reason=reason)
    entry.voted_round = held.number
    store.tally(session, held, stance).votes += 1
    if not is_secret:
        said = {"proposal_id": held.proposal_id, "round": held.number, "member_id": member_id}
        session.add(Ballot(stance=stance, reason=reason, **said))
    session.flush()


def stance_of(session: Session, held: Round, *, member_id: str) -> str | None:
    """Return how somebody voted, or None where the ballot was secret.

    Raises:
        NotOnRoll: they have not voted.
    """
    if _require_on_roll(session, held, member_id).voted_round != held.number:
        raise rules.NotOnRoll("This is for those who have voted.")
    ballot = store.ballot(session, held, member_id)
    return ballot.stance if ballot else None


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell how somebody voted openly, and where they might vote; nobody knows how they voted in secret."""
    ballots, rolls = store.of_member(session, asked.member_id)
    told = [
        {"proposal_id": each.proposal_id, "round": each.round, "stance": each.stance, "reason": each.reason}
        for each in ballots
    ]
    on_rolls = [{"proposal_id": each.proposal_id, "has_voted": each.voted_round > 0} for each in rolls]
    asked.tell("ballots", {"open": told, "rolls": on_rolls})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase the reasons of somebody who left; the roll and the tallies stay as they were."""
    for ballot in store.of_member(session, fact.member_id)[0]:
        ballot.reason = None
    session.flush()


def _require_on_roll(session: Session, held: Round, member_id: str) -> RollEntry:
    entry = store.entry(session, held.proposal_id, member_id)
    if entry is None:
        raise rules.NotOnRoll("This member is not on the roll of this proposal.")
    return entry
