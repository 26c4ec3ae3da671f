"""What a document laid over another makes."""

from hypothesis import given
from hypothesis import strategies as st

from mutuality.policy import laid_over

DOCUMENTS = st.dictionaries(
    st.sampled_from(["helper", "reporting", "gathering"]),
    st.one_of(st.just("any"), st.dictionaries(st.sampled_from(["duty", "period"]), st.integers(0, 3), min_size=1)),
)


def test_a_change_of_one_key_leaves_the_others_of_its_group():
    below = {"helper": {"selected_by": "group", "gate_months": 12}, "gathering": "any"}
    laid = laid_over(below, {"helper": {"gate_months": 18}})
    assert laid == {"helper": {"selected_by": "group", "gate_months": 18}, "gathering": "any"}


@given(below=DOCUMENTS, above=DOCUMENTS)
def test_what_is_laid_over_is_there_and_stays_when_laid_again(below, above):
    laid = laid_over(below, above)
    assert laid_over(laid, above) == laid
    assert set(laid) == {*below, *above}
