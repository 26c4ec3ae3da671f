"""What chapters do about findings: they appeal a step, or promise to improve; and what is decided on an appeal."""

from mutuality.language import ImprovementPromised, StepAppealed, SubjectWithdrawn
from mutuality_federation.remedies.actions import hear, take_back
from mutuality_federation.remedies.promising import promise, take_promise_back, told
from mutuality_federation.remedies.routes import blueprint

LISTENERS = {
    StepAppealed: [hear],
    ImprovementPromised: [promise],
    SubjectWithdrawn: [take_back, take_promise_back],
}

__all__ = ["LISTENERS", "blueprint", "told"]
