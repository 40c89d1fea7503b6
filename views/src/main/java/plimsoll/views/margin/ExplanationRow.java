package plimsoll.views.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.Requirement;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;
import plimsoll.views.liquidation.Pools;

/// A line of the requirement tree, in its pool's currency.
///
/// @param requirement empty for the pool itself
record ExplanationRow(
        String id,
        Asset currency,
        Figure name,
        Figure initial,
        Figure maintenance,
        Figure binding,
        Optional<Requirement> requirement,
        List<ExplanationRow> children) {
    private static final Messages TEXT = Messages.of("explanation");

    static ExplanationRow of(MarginPool pool) {
        Asset currency = pool.currency();
        return new ExplanationRow(
                pool.id(),
                currency,
                Figure.text(Pools.name(pool)),
                Figures.amount(pool.initialMargin(), currency),
                Figures.amount(pool.maintenanceMargin(), currency),
                Figure.text(currency.code()).toned(Tone.MUTED),
                Optional.empty(),
                pool.requirements().stream()
                        .map(r -> of(r, currency, r.binding()))
                        .toList());
    }

    private static ExplanationRow of(Requirement r, Asset currency, boolean counted) {
        return new ExplanationRow(
                r.id(),
                currency,
                Figure.text(r.name()).noted(r.name()),
                amount(r.initial(), currency, counted),
                amount(r.maintenance(), currency, counted),
                counted
                        ? Figure.text("✓").noted(TEXT.text("countsTowardsTheTotal"))
                        : Figure.none(TEXT.text("aLargerRequirementCounts")),
                Optional.of(r),
                r.children().stream()
                        .map(c -> of(c, currency, counted && c.binding()))
                        .toList());
    }

    private static Figure amount(double value, Asset currency, boolean counted) {
        Figure amount = Figures.amount(value, currency);
        return counted ? amount : amount.toned(Tone.MUTED).noted(TEXT.text("doesNotCountA"));
    }
}
