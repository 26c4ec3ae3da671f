"""A guideline as Markdown: what is read back is what was written, and what cannot be read is named by its line."""

from hypothesis import given, settings

from mutuality.guidance import ItemFacts
from mutuality.guidance.markdown import Written, read, write
from tests.shared.guidance.examples import ITEMS, WORDS

OPENNESS = ItemFacts("openness", "recommended", "The door is open", "# Once\na month\n", "attested")
PLAIN = """\
# How we meet

- guideline: meetings
- language: en

## openness

- force: recommended
- purpose: The door is open
- known by: attested

\\# Once
a month
\\
"""


@settings(max_examples=20)
@given(title=WORDS, items=ITEMS)
def test_what_is_read_back_is_what_was_written(title, items):
    found = read(write(Written("meetings", title, "en", items, {"edition": "3"})))
    assert (found.faults, found.said["title"]) == ([], title)
    assert tuple(ItemFacts.read({"force": None, **each}) for each in found.said["items"]) == items


def test_a_file_reads_as_a_person_would_write_it():
    assert write(Written("meetings", "How we meet", "en", (OPENNESS,))) == PLAIN


def test_a_file_of_another_system_is_read_alike():
    assert read("\ufeff" + PLAIN.replace("\n", "\r\n")).said == read(PLAIN).said


def test_what_a_person_writes_of_markdown_stays():
    text = "Say \\*no\\* to R&D;\n\n\\alpha\n\n#hash ####"
    assert read(PLAIN.replace("\\# Once\na month\n\\", text)).said["items"][0]["text"] == text


def test_a_fault_is_found_again_by_its_line():
    found = read(PLAIN)
    places = ("items", 0, "force"), ("items", 0, "text"), ("items", 0, "derived", "fact"), ("slug",)
    assert [found.line_of(place) for place in places] == [8, 12, 6, 3]


def test_what_cannot_be_read_is_named_by_its_line():
    spoilt = f"Hello\n{PLAIN}".replace("- force", "- forse").replace("- known by: attested", "- purpose: A\nnot a line")
    assert [(each.line, each.detail.partition(":")[0]) for each in read(spoilt).faults] == [
        (1, "Nothing stands before the title."),
        (9, "No line is called forse here."),
        (11, "This is said twice"),
        (12, "Under a heading stand lines as `- force"),
    ]


def test_a_heading_stands_where_it_belongs():
    said = "## a\n# T\n### fr\n# U\n\n\nlost"
    assert [each.line for each in read(said).faults] == [1, 3, 4]
    assert [each.detail for each in read("# T\n\n- guideline: a\n\nlost").faults] == ["Text stands under an item."]
    assert read("").faults[0].detail.startswith("A file begins with its title")


def test_a_line_of_nothing_but_space_is_read_in_no_time():
    found = read(f"# T\n\n- {' ' * 900_000}x\n")
    assert [each.line for each in found.faults] == [3]
