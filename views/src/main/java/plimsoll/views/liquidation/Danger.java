package plimsoll.views.liquidation;

import java.util.Comparator;
import plimsoll.model.alert.Watched;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Already;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Incomplete;
import plimsoll.model.margin.Liquidation.None;
import plimsoll.model.margin.Liquidation.NotModelled;
import plimsoll.model.margin.Liquidation.Outcome;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;

/// How near a liquidation is.
public final class Danger {
    private static final Messages TEXT = Messages.of("liquidation");

    /// Distance below which a position is in danger, and below which it is to be watched.
    private static final double NEAR = Watched.DISTANCE.bands().danger();

    private static final double WATCHED = Watched.DISTANCE.bands().watch();

    /// The most dangerous first.
    public static final Comparator<Liquidation> FIRST = Comparator.comparingInt((Liquidation l) -> rank(l.outcome()))
            .thenComparingDouble(l -> distance(l.outcome()));

    private Danger() {}

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case Already _ -> 0;
            case At _ -> 1;
            case Incomplete _ -> 2;
            case None _ -> 3;
            case NotModelled _ -> 4;
        };
    }

    private static double distance(Outcome outcome) {
        return outcome instanceof At at ? Math.abs(at.distance()) : 0;
    }

    public static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case Already _ -> Tone.DANGER;
            case At at -> tone(at);
            case Incomplete _ -> Tone.WATCH;
            case None _ -> Tone.PLAIN;
            case NotModelled _ -> Tone.MUTED;
        };
    }

    private static Tone tone(At at) {
        double distance = Math.abs(at.distance());
        if (distance < NEAR) {
            return Tone.DANGER;
        }
        return distance < WATCHED ? Tone.WATCH : Tone.PLAIN;
    }

    /// The tone in a word, so that colour is not the only sign.
    public static String word(Outcome outcome) {
        return switch (outcome) {
            case Already _ -> TEXT.text("triggerMetNow");
            case At at -> nearness(at);
            case Incomplete _ -> TEXT.text("incomplete");
            case None _ -> TEXT.text("none");
            case NotModelled _ -> TEXT.text("notModelled");
        };
    }

    private static String nearness(At at) {
        return switch (tone(at)) {
            case DANGER -> "near";
            case WATCH -> "watch";
            default -> "far";
        };
    }
}
