package io.listeningpost.network.x;

import java.net.URI;

/**
 * Where X is found.
 *
 * @param api   the API
 * @param pages on which people sign in
 * @param media the one host whose pictures are fetched
 */
public record XPlaces(URI api, XPages pages, URI media) {

    /** X itself. */
    public static final XPlaces OF_X = new XPlaces(URI.create("https://api.x.com"), XPages.OF_X, URI.create("https://pbs.twimg.com"));

    /** Refused when one of them is no http or https address, or when the host of pictures has a path. */
    public XPlaces {
        XCalls.checked(api);
        if (!XCalls.checked(media).matches("[^/]+//[^/]+")) {
            throw new IllegalArgumentException("host of X's pictures must read https://host or https://host:port, not " + media);
        }
    }
}
