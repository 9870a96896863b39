package io.listeningpost.jira.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What JAX-RS tells a resource of a call. */
final class Asked {

    private Asked() {
    }

    /** With these parameters. */
    static UriInfo of(Map<String, String> parameters) {
        MultivaluedHashMap<String, String> all = new MultivaluedHashMap<>(parameters);
        return (UriInfo) Proxy.newProxyInstance(Asked.class.getClassLoader(), new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getQueryParameters")) {
                        return all;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** With these headers, whatever the case of their names. */
    static HttpHeaders with(Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return (HttpHeaders) Proxy.newProxyInstance(Asked.class.getClassLoader(), new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeaderString" -> all.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
                    case "getLength" -> Integer.parseInt(all.getOrDefault("content-length", "-1"));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
