package plimsoll.views.workspace;

import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;

/// What an edit would do to one account. First without, then with liquidations, see
/// `AccountAssessment.isSearched`.
///
/// @param situation after the edit
public record Impact(Edit edit, Situation situation, AccountAssessment before, AccountAssessment after) {}
