package plimsoll.model.margin;

/// What legs charged together need, without the explanation; pool currency.
record Margins(double initial, double maintenance) {
    static final Margins NOTHING = new Margins(0, 0);

    static Margins of(Iterable<Requirement> requirements) {
        double initial = 0;
        double maintenance = 0;
        for (Requirement r : requirements) {
            initial += r.initial();
            maintenance += r.maintenance();
        }
        return new Margins(initial, maintenance);
    }

    Margins plus(Margins more) {
        return new Margins(initial + more.initial, maintenance + more.maintenance);
    }

    Margins less(Margins other) {
        return new Margins(initial - other.initial, maintenance - other.maintenance);
    }
}
