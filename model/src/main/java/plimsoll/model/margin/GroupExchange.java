package plimsoll.model.margin;

/// Legs charged together of which one can be exchanged.
interface GroupExchange {
    /// The group after the exchange, without the cash it brings.
    MovingGroup after(Exchange exchange);
}
