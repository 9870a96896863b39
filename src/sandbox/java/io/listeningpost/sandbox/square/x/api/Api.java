package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.x.oauth.Identity;
import io.listeningpost.sandbox.square.x.world.Refusal;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The endpoints, and what stands before each: the limit, the purse, the schema. Thread-safe. */
public final class Api {

    private record Route(String method, String path, Pattern pattern, int limit, Endpoint endpoint) {

        String name() {
            return method + " " + path;
        }
    }

    private static final List<Route> ROUTES = List.of(
            route("GET", "/2/users/me", 75, Lookups::me),
            route("GET", "/2/users/by", 900, Lookups::byHandles),
            route("GET", "/2/users", 900, Lookups::people),
            route("GET", "/2/users/:id", 900, Lookups::person),
            route("GET", "/2/users/:id/mentions", 300, Timelines::mentions),
            route("GET", "/2/users/:id/tweets", 900, Timelines::own),
            route("GET", "/2/tweets/search/recent", 300, Search::recent),
            route("GET", "/2/tweets", 5000, Lookups::posts),
            route("GET", "/2/tweets/:id", 900, Lookups::post),
            route("GET", "/2/tweets/:id/quote_tweets", 75, Quotes::of),
            route("POST", "/2/tweets", 100, Writing::create),
            route("DELETE", "/2/tweets/:id", 50, Writing::delete));

    private final World world;
    private final Limits limits;
    private final Meter meter;
    private final AtomicReference<Settings> settings;

    /** The clock counts the windows of the limits. */
    public Api(World world, Clock clock, Settings settings) {
        this.world = world;
        this.limits = new Limits(clock);
        this.meter = new Meter(world);
        this.settings = new AtomicReference<>(settings);
    }

    /** How the API behaves now. */
    public Settings settings() {
        return settings.get();
    }

    /** Changes how it behaves from the next call on. */
    public void change(Settings other) {
        settings.set(other);
    }

    /** Answers a call whose caller is known. */
    public Answer answer(Call call, Identity.Known caller) {
        for (Route route : ROUTES) {
            Matcher path = route.pattern().matcher(call.path());
            if (route.method().equals(call.method()) && path.matches()) {
                return answer(call, caller, route, path.groupCount() == 0 ? "" : path.group(1));
            }
        }
        return Problem.noSuchPage();
    }

    /** The headers of a limit that is used up, for a trouble that says so. */
    public static Map<String, String> usedUp(long resetEpochSecond) {
        return Map.of("x-rate-limit-limit", "300", "x-rate-limit-remaining", "0", "x-rate-limit-reset", Long.toString(resetEpochSecond));
    }

    private Answer answer(Call call, Identity.Known caller, Route route, String id) {
        Settings now = settings.get();
        int limit = Optional.ofNullable(now.limits().get(route.name())).orElse(route.limit());
        Limits.Standing standing = limits.count(caller.person().id(), route.name(), limit);
        if (standing.exceeded()) {
            return Problem.tooMany().with(standing.headers());
        }
        if (caller.person().suspended()) {
            return Problem.forbidden(Refusal.SUSPENDED.words()).with(standing.headers());
        }
        if (world.credits().empty()) {
            return Problem.noCredits(caller.app().owner()).with(standing.headers());
        }
        try {
            return route.endpoint().answer(new Asked(call, caller, id, world, now, meter)).with(standing.headers());
        } catch (Declined declined) {
            return declined.answer().with(standing.headers());
        }
    }

    private static Route route(String method, String path, int limit, Endpoint endpoint) {
        return new Route(method, path, Pattern.compile(path.replace(":id", "([^/]+)")), limit, endpoint);
    }
}
