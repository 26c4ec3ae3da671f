"""The operations on presets."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.policy import Preset, load_preset, preset_names
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint
from mutuality_federation.presets import schemas

blueprint = Blueprint("presets", __name__, description="Control policies by pattern, ready to be chosen")


@blueprint.route("/presets")
class Presets(MethodView):
    """Control policies by pattern."""

    @blueprint.operation("list_presets", scope=PUBLIC, returns=schemas.PresetsOut, transaction=False)
    def get(self) -> dict[str, Any]:
        """List the presets, each with what it asks."""
        return {"items": [load_preset(name) for name in preset_names()]}


@blueprint.route("/presets/<slug:name>")
class OnePreset(MethodView):
    """One preset."""

    @blueprint.operation(
        "show_preset", scope=PUBLIC, returns=schemas.PresetOut, transaction=False, problems=(NotFound,)
    )
    def get(self, *, name: str) -> Preset:
        """Show a preset: what it asks and what it leaves free, a sentence each."""
        return load_preset(name)
