"""The forward model: put a lesion anywhere, see what it takes, by modality, and which syndrome that is."""

from app.core.what_if.catalogue import GROUPS, Catalogue, Group, Part, Stop, catalogue
from app.core.what_if.likeness import beside, likeness, look_alike
from app.core.what_if.picture import Layer, Lesion, Picture, parse_lesion, weak_places
from app.core.what_if.pictures import Pictures, lesion
from app.core.what_if.reflexes import ReflexChange
from app.core.what_if.syndromes import named

__all__ = [
    "GROUPS", "Catalogue", "Group", "Layer", "Lesion", "Part", "Picture", "Pictures", "ReflexChange", "Stop",
    "beside", "catalogue", "lesion", "likeness", "look_alike", "named", "parse_lesion", "weak_places",
]  # fmt: skip
