package plimsoll.model.ask;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/// One environment of a venue.
///
/// @param name `production` or `test`
/// @param services base address by service; a venue with one host has the service `""`
/// @param headers every request to it carries
public record Host(String name, Map<String, URI> services, Map<String, String> headers) {
    public static final String PRODUCTION = "production";
    public static final String TEST = "test";

    public Host {
        services = Map.copyOf(services);
        headers = Map.copyOf(headers);
    }

    static Host of(String name, Map<String, String> services, Map<String, String> headers) {
        Map<String, URI> bases = new TreeMap<>();
        services.forEach((service, base) -> bases.put(service, URI.create(base)));
        return new Host(name, bases, headers);
    }

    public boolean isTest() {
        return name.equals(TEST);
    }

    /// Every service at one address.
    public Host at(URI base) {
        Map<String, URI> bases = new TreeMap<>();
        services.keySet().forEach(service -> bases.put(service, base));
        return new Host(name, bases, headers);
    }
}
