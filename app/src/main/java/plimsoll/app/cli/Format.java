package plimsoll.app.cli;

import plimsoll.model.output.Document;

/// How a document is printed.
enum Format {
    TEXT,
    JSON,
    CSV;

    String of(Document document) {
        return switch (this) {
            case TEXT -> document.text();
            case JSON -> document.json();
            case CSV -> document.csv();
        };
    }
}
