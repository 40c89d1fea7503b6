package plimsoll.views.start;

/// A recent file as shown.
///
/// @param missing whether it was not found where it was
record RecentRow(RecentFile file, boolean missing) {}
