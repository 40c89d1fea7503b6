package plimsoll.model.portfolio;

/// One verb of the what-if book.
public sealed interface Edit {
    AccountId account();

    PositionId position();

    /// The account after the edit; the argument is untouched.
    Account apply(Account before);

    record ChangeQuantity(AccountId account, PositionId position, double quantity) implements Edit {
        @Override
        public Account apply(Account before) {
            return before.replacing(position, p -> p.withQuantity(quantity));
        }
    }

    record ChangeLeverage(AccountId account, PositionId position, double leverage) implements Edit {
        public ChangeLeverage {
            if (!(leverage >= 1)) {
                throw new IllegalArgumentException("leverage must be at least 1: " + leverage);
            }
        }

        @Override
        public Account apply(Account before) {
            return before.replacing(position, p -> p.withMode(p.mode().withLeverage(leverage)));
        }
    }
}
