package plimsoll.model.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a position list means, by the headers venues and people give it.
enum CsvColumn {
    INSTRUMENT("instrument", "symbol instrument instrumentname contract market ticker pair product instid coin"),
    QUANTITY(
            "quantity",
            "qty quantity size contracts amount position positionsize positionamt positionamount positionqty"
                    + " netquantity pos lots szi"),
    SIDE("side", "side direction positionside posside longshort buysell"),
    ENTRY(
            "entry price",
            "entry entryprice entrypx avgprice averageprice avgentry avgentryprice averageentryprice avgpx"
                    + " avgcost openprice"),
    MARK("mark", "mark markprice markpx"),
    LEVERAGE("leverage", "leverage lev"),
    MODE("margin mode", "marginmode mode margintype mgnmode"),
    POSTED("posted margin", "posted postedmargin margin isolatedmargin isolatedwallet positionmargin"),
    ID("id", "id positionid posid"),
    TIME("time", "time date timestamp datetime asof updatetime updatedtime updated exporttime"),
    ACCOUNT("account", "account accountid accountname subaccount");

    private final String meaning;
    private final String headers;

    CsvColumn(String meaning, String headers) {
        this.meaning = meaning;
        this.headers = headers;
    }

    String meaning() {
        return meaning;
    }

    String examples() {
        return "a column " + String.join(", ", headers().subList(0, 3)) + " or the like";
    }

    private List<String> headers() {
        return Arrays.asList(headers.split(" "));
    }

    boolean isNumber() {
        return this == QUANTITY || this == ENTRY || this == MARK || this == LEVERAGE || this == POSTED;
    }

    /// Case, spaces and punctuation do not count, nor a unit in brackets; but the unit of a size
    /// does: `Size (USDT)` is not contracts.
    static Optional<CsvColumn> of(String header) {
        Optional<CsvColumn> whole = named(header);
        return whole.isPresent()
                ? whole
                : named(header.replaceFirst("[(\\[].*", "")).filter(c -> c != QUANTITY);
    }

    private static Optional<CsvColumn> named(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values()).filter(c -> c.headers().contains(plain)).findFirst();
    }
}
