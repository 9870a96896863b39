package io.listeningpost.network.x;

import java.net.URI;

/**
 * The pages of X on which a person says yes; the browser opens them, not Jira.
 *
 * @param oauth1 of OAuth 1.0a
 * @param oauth2 of OAuth 2.0
 */
public record XPages(URI oauth1, URI oauth2) {

    /** X's own. */
    public static final XPages OF_X =
            new XPages(URI.create("https://api.x.com/oauth/authorize"), URI.create("https://x.com/i/oauth2/authorize"));

    /** Both below another address, for gateways and tests; refused when it is no http or https address. */
    public static XPages at(URI web) {
        String base = XCalls.checked(web);
        return new XPages(URI.create(base + "/oauth/authorize"), URI.create(base + "/i/oauth2/authorize"));
    }
}
