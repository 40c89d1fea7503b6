package plimsoll.model.portfolio;

import plimsoll.model.instrument.InstrumentId;

/// @param quantity contracts, positive buys
public record Order(String id, InstrumentId instrument, double quantity, double price, boolean reduceOnly) {}
