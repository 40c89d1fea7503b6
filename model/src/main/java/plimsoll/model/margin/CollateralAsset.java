package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.BorrowingSchedule;
import plimsoll.model.parameter.CollateralSchedule;
import plimsoll.model.portfolio.Balance;

/// One asset of a [CollateralRule]'s pool: what of it counts, and what a debt in it needs.
///
/// @param schedule of a positive amount; empty when unknown
/// @param debtRate what a unit owed counts, in units; 1 or more
/// @param borrowing of a debt; empty when unknown
/// @param cash units whose price does not move; coins are legs
/// @param borrowed units owed to the venue with the interest accrued
/// @param reserved units that count for nothing and are no debt either
/// @param charged what of a negative amount needs margin
/// @param feeRate to liquidate a debt, fraction of it and its maintenance
/// @param source of the rates
record CollateralAsset(
        Asset asset,
        Optional<CollateralSchedule> schedule,
        double debtRate,
        Optional<BorrowingSchedule> borrowing,
        double cash,
        double borrowed,
        double reserved,
        Charged charged,
        double feeRate,
        String source) {
    enum Charged {
        LOANS,
        /// Losses that the balance does not cover are a debt too.
        LOANS_AND_LOSSES
    }

    private static final String FORMULA =
            "price × rate of its tier on the larger of what is borrowed and what is short";

    static CollateralAsset of(
            Balance balance,
            Optional<CollateralSchedule> schedule,
            double debtRate,
            Optional<BorrowingSchedule> borrowing,
            Charged charged,
            String source) {
        double owed = charged == Charged.LOANS ? balance.borrowed() : Math.max(balance.borrowed(), -balance.owned());
        return new CollateralAsset(
                balance.asset(),
                schedule,
                debtRate,
                borrowing,
                0,
                Math.max(owed, 0),
                balance.reserved(),
                charged,
                0,
                source);
    }

    CollateralAsset withFee(double newRate) {
        return new CollateralAsset(
                asset, schedule, debtRate, borrowing, cash, borrowed, reserved, charged, newRate, source);
    }

    CollateralAsset withCash(double more) {
        return new CollateralAsset(
                asset, schedule, debtRate, borrowing, cash + more, borrowed, reserved, charged, feeRate, source);
    }

    /// Units that count.
    ///
    /// @param units there are, profits included
    double counted(double units) {
        if (units > 0) {
            return schedule.map(s -> s.counted(units)).orElse(Double.NaN);
        }
        return units == 0 ? 0 : units * debtRate;
    }

    /// Units that count nothing because of their amount begin here.
    double limit() {
        return schedule.map(CollateralSchedule::limit).orElse(Double.POSITIVE_INFINITY);
    }

    /// Units owed that need margin.
    double debt(double units) {
        return charged == Charged.LOANS ? borrowed : Math.max(borrowed, Math.max(-units - reserved, 0));
    }

    /// Of losses alone 0 where no rate is known, which is said; of what is borrowed, unknown.
    double maintenance(double units) {
        return charge(units) + fee(units);
    }

    private double charge(double units) {
        return borrowing.map(b -> b.maintenance(debt(units))).orElse(unknown());
    }

    private double fee(double units) {
        return feeRate == 0 || borrowing.isEmpty() ? 0 : feeRate * (debt(units) + charge(units));
    }

    private double initial(double units) {
        return borrowing.map(b -> b.initial(debt(units))).orElse(unknown());
    }

    private double unknown() {
        return borrowed == 0 ? 0 : Double.NaN;
    }

    /// Reporting currency; none where nothing is charged.
    List<Requirement> requirements(double units, double price) {
        double initial = initial(units);
        double maintenance = charge(units);
        if (initial == 0 && maintenance(units) == 0) {
            return List.of();
        }
        Requirement charged = explained(units, initial, maintenance, price);
        return feeRate == 0
                ? List.of(charged)
                : List.of(
                        charged,
                        Requirement.leaf(
                                charged.id() + "/fee",
                                Requirement.Kind.BORROWING,
                                "fee to liquidate borrowed " + asset,
                                0,
                                fee(units) * price));
    }

    private Requirement explained(double units, double initial, double maintenance, double price) {
        Requirement charged = Requirement.leaf(
                "borrowing/" + asset,
                Requirement.Kind.BORROWING,
                "borrowed " + asset,
                initial * price,
                maintenance * price);
        double debt = debt(units);
        return charged.explained(
                FORMULA,
                List.of(
                        new Input("borrowed", borrowed, asset.code(), "account"),
                        new Input("owed", debt, asset.code(), "account, profits"),
                        new Input("price", price, "", "market"),
                        new Input("initial rate", initial / debt, "fraction", source),
                        new Input("maintenance rate", maintenance / debt, "fraction", source)));
    }
}
