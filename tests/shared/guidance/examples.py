"""Items of every shape, with texts that a file might lose something of."""

from hypothesis import strategies as st

from mutuality.guidance import AppliesWhen, Derivation, DerivedFact, Gathering, ItemFacts, Source, Translation

AWKWARD = st.text(alphabet="#\\ \n\r\t&;amp#130-:`x\u2028é", min_size=1, max_size=40)
WHOLE = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40)
WORDS = AWKWARD | WHOLE
SLUGS = st.from_regex(r"[a-z0-9]([a-z0-9_-]{0,8}[a-z0-9])?", fullmatch=True)
LANGUAGES = st.sampled_from(["fr", "pt-BR", "es-419", "de"])
NUMBER = st.integers(1, 10_000)
MAYBE = st.sampled_from([None, True, False])
REFS = st.sampled_from([None, "com_06frsq0g3tq7p4a1b2c3d4e5f6"])


def _several(of):
    return st.lists(of, max_size=3, unique=True).map(tuple)


CONDITIONS = st.builds(
    AppliesWhen,
    gathering=st.sampled_from([None, *Gathering]),
    has_hotline=MAYBE,
    has_youth=MAYBE,
    languages=_several(LANGUAGES),
    standings=_several(SLUGS),
)
DERIVATIONS = st.builds(Derivation, st.sampled_from(DerivedFact), NUMBER, st.none(), st.none()) | st.builds(
    lambda fact, ends: Derivation(fact, ends[1], ends[0], ends[2]),
    st.sampled_from(DerivedFact),
    st.tuples(NUMBER, NUMBER, NUMBER).map(sorted),
)
TRANSLATIONS = st.lists(
    st.builds(Translation, LANGUAGES, WORDS, WORDS), max_size=3, unique_by=lambda each: each.language
).map(tuple)


@st.composite
def _items(draw):
    derived = draw(st.none() | DERIVATIONS)
    return ItemFacts(
        slug=draw(SLUGS),
        force=draw(st.sampled_from([None, "none", "information", "recommended", "minimum", "binding"])),
        purpose=draw(WORDS),
        text=draw(WORDS),
        known_by="derived" if derived else draw(st.sampled_from(["attested", "evidence"])),
        derived=derived,
        applies_when=draw(CONDITIONS),
        translations=draw(TRANSLATIONS),
        source=draw(st.none() | st.builds(Source, WORDS, REFS, REFS)),
        replaces=draw(_several(SLUGS)),
    )


ITEMS = st.lists(_items(), max_size=3, unique_by=lambda item: item.slug).map(tuple)
