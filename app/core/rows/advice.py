"""Rows about advice: what popular articles claim, what helps and how sure that is, whom to call."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.core.rows.fields import Id, Kind, Listed, OptionalText, Required, SourceKeys, Text
from app.core.rows.row import Row
from app.core.rows.sites import Articles

Sureness = Literal["high", "moderate", "low", "very_low", "none"]
"""How sure we are, in five steps; none: no credible study."""
Effect = Literal["helps_much", "helps_some", "unclear", "no_effect", "harmful"]
HelpKind = Literal["test", "treatment", "self_care", "prevention"]
Stands = Literal["holds", "mostly", "partly", "unproven", "not"]
"""How far a claim holds, in five steps."""
Topic = Literal["neck", "promises", "treatment", "self_care", "causes", "body", "warning"]
Named = Annotated[tuple[str, ...], Listed, Required, Kind("ids with | between, at least one, or `any`")]
Answers = Annotated[tuple[str, ...], Listed, Required, Kind("`table:id` with | between, at least one")]
Country = Annotated[str, Required, Kind("two small letters")]


class Claim(Row):
    """A claim that popular articles make, and what is known about it.

    The plain words for it stand in words/claims.csv.
    """

    TABLE: ClassVar[str] = "claims"
    ID: ClassVar[str] = "claim_id"

    claim_id: Id = Field(description="The claim")
    articles: Articles = Field(description="Popular articles that make it")
    topic: Topic = Field(description="What it is about, for finding it")
    claim: Text = Field(description="The claim in our own words")
    claim_type: Text = Field(description="Sort of claim: mechanism, treatment, anatomy, triage and so on")
    evidence: OptionalText = Field(description="How good the evidence is, in words (blank: anatomy or common practice)")
    effect: OptionalText = Field(description="What is known about it")
    safety_note: OptionalText = Field(description="What can go wrong")
    verdict: Text = Field(description="How the claim was graded, in words")
    stands: Stands = Field(description="The verdict in five steps, by judgement")
    sure: Sureness = Field(
        description="How sure the verdict is, in five steps: the (first or lower) grade of evidence; high where "
        "guidelines or anatomy leave no doubt; none: no credible study"
    )
    source_keys: SourceKeys = Field(description="Where the row comes from, the article among them")


class Help(Row):
    """A test, a treatment, self-care or prevention: what it does for a cause, and how sure that is.

    The plain words for it stand in words/helps.csv.
    """

    TABLE: ClassVar[str] = "helps"
    ID: ClassVar[str] = "help_id"

    help_id: Id = Field(description="The help")
    kind: HelpKind = Field(description="Sort of help")
    plain_name: Text = Field(description="Everyday name")
    clinical_name: Text = Field(description="Name a clinician would use")
    what_it_is: Text = Field(description="What it is")
    used_for: Named = Field(description="Causes or sites that it is for; any: for all of them")
    effect: Effect = Field(description="What it does")
    certainty: Sureness = Field(description="How sure that is; unclear with none is said as no good proof")
    who_should_not: OptionalText = Field(description="For whom it is not, or where care is needed")
    source_keys: SourceKeys = Field(description="Where the row comes from")
    note: OptionalText = Field(description="Remark for builders and clinicians")


class ArticleItem(Row):
    """One thing that a popular article says or asks, and the rows that answer it."""

    TABLE: ClassVar[str] = "article_items"
    ID: ClassVar[str] = "item_no"

    item_no: Annotated[str, Required, Kind("text")] = Field(description="Number of the article, and of the item in it")
    article: Literal["000", "001", "002", "003", "004"] = Field(description="The article")
    item: Text = Field(description="The item in a few words of our own")
    kind: Literal[
        "cause", "time_course", "claim", "symptom", "test", "treatment", "warning_sign", "tip", "risk_group"
    ] = Field(description="Sort of item")
    answers: Answers = Field(
        description="Where it is answered, the main place first: ids of causes, claims, helps, red_flags, findings and "
        "sites; time_course, cause_group and feeling name a value; body_map:marks is the map itself"
    )
    source_keys: SourceKeys = Field(description="The article")


class EmergencyNumber(Row):
    """The number to call in an emergency, for countries where one number is well established; others are left out."""

    TABLE: ClassVar[str] = "emergency_numbers"
    ID: ClassVar[str] = "country"

    country: Country = Field(description="ISO 3166 code of the country, in small letters")
    name: Text = Field(description="Its name")
    number: Text = Field(description="The number that reaches an ambulance")
    source_keys: SourceKeys = Field(description="Where the row comes from")
