"""The rules, one a file: a record in, the places that break the rule out. The order here is that of the rules page."""

from __future__ import annotations

from lacuna.checks import (
    answer_needs_basis,
    at_least_on_partial,
    codebook_is_consistent,
    coding_is_complete,
    file_name_is_code,
    history_in_order,
    instrument_dates,
    instrument_file_name_is_id,
    instrument_known_sources,
    instrument_own_words,
    instrument_sources_are_used,
    known_headlines,
    known_laws,
    known_members,
    known_sources,
    laws_are_used,
    no_future_dates,
    none_needs_evidence,
    own_words,
    partial_needs_note,
    parties_are_known,
    parties_need_status_list,
    pinpoint_names_a_place,
    plausible_numbers,
    read_provision_has_a_text,
    real_dates,
    reported_is_true,
    reported_never_decides_none,
    requirement_fits_question,
    reservable_is_optional,
    reservation_has_extent,
    reservation_is_allowed,
    silent_row_asks_nothing,
    since_not_before_law,
    source_is_dated,
    sources_are_used,
    sub_national_is_unclear,
    unclear_needs_note,
    undated_text_says_so,
    unread_text_is_said,
)
from lacuna.checks.rule import Rule
from lacuna.model import Codebook, Instrument, Jurisdiction

JURISDICTION_RULES: tuple[Rule[Jurisdiction], ...] = (
    file_name_is_code.RULE,
    known_members.RULE,
    known_laws.RULE,
    known_sources.RULE,
    answer_needs_basis.RULE,
    pinpoint_names_a_place.RULE,
    partial_needs_note.RULE,
    at_least_on_partial.RULE,
    unclear_needs_note.RULE,
    sub_national_is_unclear.RULE,
    none_needs_evidence.RULE,
    reported_never_decides_none.RULE,
    unread_text_is_said.RULE,
    reported_is_true.RULE,
    source_is_dated.RULE,
    undated_text_says_so.RULE,
    plausible_numbers.RULE,
    real_dates.RULE,
    no_future_dates.RULE,
    since_not_before_law.RULE,
    history_in_order.RULE,
    coding_is_complete.RULE,
    own_words.RULE,
    laws_are_used.RULE,
    sources_are_used.RULE,
)

INSTRUMENT_RULES: tuple[Rule[Instrument], ...] = (
    instrument_file_name_is_id.RULE,
    instrument_known_sources.RULE,
    instrument_sources_are_used.RULE,
    known_headlines.RULE,
    requirement_fits_question.RULE,
    silent_row_asks_nothing.RULE,
    reservable_is_optional.RULE,
    reservation_is_allowed.RULE,
    reservation_has_extent.RULE,
    read_provision_has_a_text.RULE,
    parties_are_known.RULE,
    parties_need_status_list.RULE,
    instrument_dates.RULE,
    instrument_own_words.RULE,
)

CODEBOOK_RULES: tuple[Rule[Codebook], ...] = (codebook_is_consistent.RULE,)

# Rules that would find something wrong in a record of which some answers were left out.
NEED_WHOLE_RECORD = frozenset({laws_are_used.RULE.id, sources_are_used.RULE.id, "exception-is-needed"})
