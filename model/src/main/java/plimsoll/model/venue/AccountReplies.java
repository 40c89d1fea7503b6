package plimsoll.model.venue;

import java.util.List;

/// All that was asked of one venue for one account.
///
/// @param account its label
public record AccountReplies(String venue, String account, List<Reply> replies) {
    public AccountReplies {
        replies = List.copyOf(replies);
    }

    AccountReplies named(String label) {
        return new AccountReplies(venue, label, replies);
    }
}
