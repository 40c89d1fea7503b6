package plimsoll.model.whatif;

import java.util.List;

/// Edits under a name, in their order.
///
/// @param name empty where they have none
public record EditList(String name, List<Edit> edits) {
    public EditList {
        edits = List.copyOf(edits);
    }
}
