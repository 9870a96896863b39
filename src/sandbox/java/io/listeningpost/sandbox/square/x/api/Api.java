package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.x.oauth.Identity;
import io.listeningpost.sandbox.square.x.world.Refusal;
import io.listeningpost.sandbox.square.x.world.World;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The endpoints, and what stands before each: the token's rights, the limits, the purse, the schema. Thread-safe. */
public final class Api {

    private static final String QUARTER = "x-rate-limit";
    private static final String APP_DAY = "x-app-limit-24hour";

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
        return Route.find(call.method(), call.path()).map(found -> answer(call, caller, found)).orElseGet(Problem::noSuchPage);
    }

    /** The headers of a limit that is used up, for a trouble that says so. */
    public static Map<String, String> usedUp(long resetEpochSecond) {
        return Map.of("x-rate-limit-limit", "300", "x-rate-limit-remaining", "0", "x-rate-limit-reset", Long.toString(resetEpochSecond));
    }

    private Answer answer(Call call, Identity.Known caller, Route.Found found) {
        Route route = found.route();
        Settings now = settings.get();
        Optional<Answer> refused = route.need().refusal(caller.rights());
        if (refused.isPresent()) {
            return refused.get();
        }
        Limits.Standing person = limits.count(caller.person().id(), route.name(), now.limits().getOrDefault(route.name(), route.limit()),
                Limits.QUARTER);
        Map<String, String> headers = new HashMap<>(person.headers(QUARTER));
        boolean exceeded = person.exceeded();
        if (!exceeded && route.daily() > 0) {
            // the day can be used up while the quarter of an hour is not: then only these headers tell when it goes on
            Limits.Standing app = limits.count(caller.app().key(), route.name(), now.daily().getOrDefault(route.name(), route.daily()),
                    Limits.DAY);
            headers.putAll(app.headers(APP_DAY));
            exceeded = app.exceeded();
        }
        if (exceeded) {
            return Problem.tooMany().with(headers);
        }
        if (caller.person().suspended()) {
            return Problem.forbidden(Refusal.SUSPENDED.words()).with(headers);
        }
        // networks.md §2.6: 402 is about money, not about a limit
        if (world.credits().empty()) {
            return Problem.noCredits(caller.app().owner()).with(headers);
        }
        try {
            return route.endpoint().answer(new Asked(call, caller, found.id(), world, now, meter)).with(headers);
        } catch (Declined declined) {
            return declined.answer().with(headers);
        }
    }
}
