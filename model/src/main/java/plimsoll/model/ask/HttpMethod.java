package plimsoll.model.ask;

/// `POST` only where a venue reads its questions from the body; nothing here changes an account.
public enum HttpMethod {
    GET,
    POST
}
