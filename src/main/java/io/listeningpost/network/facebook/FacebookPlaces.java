package io.listeningpost.network.facebook;

import io.listeningpost.network.http.PublicHosts;
import java.net.URI;

/**
 * Where Facebook is found.
 *
 * @param api   the Graph API, without a version
 * @param media a host whose pictures are fetched besides Facebook's own
 */
public record FacebookPlaces(URI api, URI media) {

    /** Facebook itself. */
    public static final FacebookPlaces OF_FACEBOOK =
            new FacebookPlaces(URI.create("https://graph.facebook.com"), URI.create("https://scontent.xx.fbcdn.net"));

    /** Refused when one of them is no http or https address, or has a path. */
    public FacebookPlaces {
        api = checked(api, "address of the Graph API");
        media = checked(media, "host of Facebook's pictures");
    }

    private static URI checked(URI address, String what) {
        String text = address.toString().replaceAll("/+$", "");
        if (PublicHosts.read(text).isEmpty() || !text.matches("[^/]+//[^/]+")) {
            throw new IllegalArgumentException(what + " must read https://host or https://host:port, not " + address);
        }
        return URI.create(text);
    }
}
