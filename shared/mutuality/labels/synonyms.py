"""By what words people look for things, whatever a body calls them. Capitals, accents and a final s do not matter.

To add a word is to add a line; a body's own words need none, they are known from its labels.
"""

from __future__ import annotations

from collections.abc import Mapping

from mutuality.labels.vocabulary import Thing

SYNONYMS: Mapping[Thing, tuple[str, ...]] = {
    Thing.CHAPTER: (
        "self-help group",
        "self-help",
        "selfhelp group",
        "selfhelp",
        "mutual help group",
        "mutual help",
        "mutual aid group",
        "mutual aid",
        "mutual support group",
        "mutual support",
        "support group",
        "peer support group",
        "peer support",
        "peer group",
        "fellowship",
        "chapter",
        "local chapter",
        "group",
        "Selbsthilfegruppe",
        "Selbsthilfegruppen",
        "Selbsthilfe",
        "Gesprächskreis",
        "Gruppe",
        "Gruppen",
        "grupo de autoayuda",
        "autoayuda",
        "grupo de ayuda mutua",
        "ayuda mutua",
        "grupo de apoyo",
        "grupo",
        "groupe d'entraide",
        "entraide",
        "groupe de soutien",
        "groupe",
        "gruppo di auto-aiuto",
        "gruppo di auto mutuo aiuto",
        "gruppi di auto-aiuto",
        "gruppi di auto mutuo aiuto",
        "auto mutuo aiuto",
        "auto-aiuto",
        "gruppo",
        "gruppi",
        "zelfhulpgroep",
        "zelfhulpgroepen",
        "zelfhulp",
        "lotgenotengroep",
        "lotgenotengroepen",
        "groep",
        "grupo de autoajuda",
        "autoajuda",
        "grupo de ajuda mútua",
        "ajuda mútua",
    ),
    Thing.MEETING: (
        "meeting",
        "gathering",
        "Treffen",
        "reunión",
        "reuniones",
        "réunion",
        "incontro",
        "incontri",
        "bijeenkomst",
        "bijeenkomsten",
        "reunião",
        "reuniões",
    ),
    Thing.HOTLINE: (
        "hotline",
        "helpline",
        "help line",
        "telephone line",
        "phone line",
        "crisis line",
        "Telefonlinie",
        "Sorgentelefon",
        "línea telefónica",
        "ligne téléphonique",
        "ligne d'écoute",
        "linea telefonica",
        "telefoonlijn",
        "hulplijn",
        "linha telefônica",
    ),
}
"""What people look for under one name."""

GAPS = frozenset(
    """
    a an and at by de del der des di die das du e el en et for für in la las le les los
    mit near of on para per pour the to und van voor with y
    """.split()
)
"""Words that say nothing of what is looked for."""
