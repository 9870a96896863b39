package io.listeningpost.sandbox.square.x.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One endpoint and its limits for a person in fifteen minutes and for an app in a day (networks.md §2.5; X's page on rate limits of
 * August 2026).
 *
 * @param daily 0 if there is no limit of a day
 */
record Route(String method, String path, Pattern pattern, int limit, int daily, Need need, Endpoint endpoint) {

    private static final List<Route> ALL = List.of(
            route("GET", "/2/users/me", 75, Need.READ, Lookups::me),
            route("GET", "/2/users/by", 900, Need.READ, Lookups::byHandles),
            route("GET", "/2/users", 900, Need.READ, Lookups::people),
            route("GET", "/2/users/:id", 900, Need.READ, Lookups::person),
            route("GET", "/2/users/:id/mentions", 300, Need.READ, Timelines::mentions),
            route("GET", "/2/users/:id/tweets", 900, Need.READ, Timelines::own),
            route("GET", "/2/tweets/search/recent", 300, Need.READ, Search::recent),
            route("GET", "/2/tweets", 5000, Need.READ, Lookups::posts),
            route("GET", "/2/tweets/:id", 900, Need.READ, Lookups::post),
            route("GET", "/2/tweets/:id/quote_tweets", 75, Need.READ, Quotes::of),
            route("POST", "/2/tweets", 100, Need.WRITE, Writing::create).daily(10_000),
            route("DELETE", "/2/tweets/:id", 50, Need.WRITE, Writing::delete),
            route("GET", "/2/dm_events", 15, Need.READ_MESSAGES, Messages::all),
            route("GET", "/2/dm_events/:id", 15, Need.READ_MESSAGES, Messages::one),
            route("GET", "/2/dm_conversations/with/:id/dm_events", 15, Need.READ_MESSAGES, Messages::with),
            route("GET", "/2/dm_conversations/:id/dm_events", 15, Need.READ_MESSAGES, Messages::in),
            route("POST", "/2/dm_conversations/with/:id/messages", 15, Need.WRITE_MESSAGES, Messages::sendWith).daily(1_440),
            route("POST", "/2/dm_conversations/:id/messages", 15, Need.WRITE_MESSAGES, Messages::sendIn).daily(1_440),
            route("POST", "/2/media/upload", 500, Need.UPLOAD, Uploads::upload).daily(50_000),
            route("POST", "/2/media/metadata", 500, Need.UPLOAD, Uploads::describe).daily(50_000));

    /** An endpoint that fits a call, and the id in its path. */
    record Found(Route route, String id) {
    }

    static Optional<Found> find(String method, String path) {
        for (Route route : ALL) {
            Matcher fits = route.pattern.matcher(path);
            if (route.method.equals(method) && fits.matches()) {
                return Optional.of(new Found(route, fits.groupCount() == 0 ? "" : fits.group(1)));
            }
        }
        return Optional.empty();
    }

    String name() {
        return method + " " + path;
    }

    private static Route route(String method, String path, int limit, Need need, Endpoint endpoint) {
        return new Route(method, path, Pattern.compile(path.replace(":id", "([^/]+)")), limit, 0, need, endpoint);
    }

    private Route daily(int calls) {
        return new Route(method, path, pattern, limit, calls, need, endpoint);
    }
}
