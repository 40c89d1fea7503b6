package plimsoll.model.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the trader must know about a number. Wording lives in `format.Wording`.
public sealed interface Problem {
    Severity severity();

    /// Where: a JSON path of the file (`accounts[0].positions[2].quantity`), a line of a CSV file, or
    /// the account and position concerned.
    String path();

    /// Something that cannot be read. @param found the text as it stands
    record Malformed(String path, String found, String expected) implements Problem {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /// A number a figure needs and nobody gave.
    record MissingData(String path, String what) implements Problem {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /// A published number of the venue that neither our files nor the portfolio holds.
    record MissingParameter(String path, String venue, String what) implements Problem {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /// A rule we do not know or do not have yet.
    record NotModelled(String path, String what) implements Problem {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /// A choice made for the trader where the file left it open.
    record Assumed(String path, String what) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    /// Readable, yet odd enough to look at.
    record Suspicious(String path, String what) implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /// A rate of the rule differs from the one the account's own figures show.
    ///
    /// @param known maintenance rate of the rule, fraction
    /// @param observed the same from what the venue reported
    record ModelDrift(String path, String instrument, double known, double observed) implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /// A parameter is not as published but multiplied.
    ///
    /// @param parameter by the name of `--scale`
    record Stressed(String path, String parameter, double factor) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    /// A multiplied parameter that no figure of the account depends on, in the modes computed.
    record StressWithoutEffect(String path, String parameter, double factor) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    /// Multiplied rates that would be more than the whole, or price moves that would leave no price, and go
    /// as far as they can.
    record StressHeld(String path, List<String> rates) implements Problem {
        public StressHeld {
            rates = List.copyOf(rates);
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    /// A value that the trader set in place of the file's.
    ///
    /// @param setting as `name=value`
    /// @param isKnown whether the account's rules have such a setting
    record SettingInForce(String path, String setting, boolean isKnown) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    /// Parameters that came with the account, in place of the venue's file.
    ///
    /// @param groups of parameters that the file has too
    record OwnParameters(String path, String file, List<String> groups) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    record ParametersLaterThanData(String path, LocalDate effectiveFrom, Instant asOf) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    record StaleParameters(String path, LocalDate newest, long days) implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /// @param shortfall how far the free balance is below zero, in `currency`
    record CannotBeHeldIsolated(String path, double shortfall, String currency) implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    record NotTheVenuesRule(String path, String venue, String method) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    /// What-if edits of the file: the figures are of the file without them.
    ///
    /// @param count of those that could be read
    record EditsNotApplied(String path, int count) implements Problem {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }
    }

    /// An edit that cannot be made.
    ///
    /// @param edit in words
    record EditRefused(String path, String edit, String reason) implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /// Equity is zero or below, so a ratio to it says nothing.
    record NoEquity(String path) implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /// Calls at three strikes that pay nothing or more cost less than nothing.
    ///
    /// @param path underlying and expiry
    /// @param price undiscounted, USD per unit of the middle strike; below 0
    record ButterflyArbitrage(String path, double low, double middle, double high, double price) implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /// Total variance falls from one expiry to the next at equal moneyness.
    ///
    /// @param path underlying and earlier expiry
    /// @param strike of the earlier expiry
    /// @param laterStrike equally far from its forward, as a ratio
    /// @param variance volatility² × years
    record CalendarArbitrage(
            String path, LocalDate later, double strike, double laterStrike, double variance, double laterVariance)
            implements Problem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
