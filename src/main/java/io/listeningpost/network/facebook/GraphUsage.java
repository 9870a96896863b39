package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What Facebook says with its answers of how much of its limits is used: questions rest before a limit is met, so that answers still go
 * out, and everything rests where Facebook says when it will listen again. Kept by node, for keys as they are: new keys begin anew.
 * Thread-safe.
 */
final class GraphUsage {

    /** Per cent of a limit from which on questions rest. */
    static final int NEARLY = 90;

    private static final Duration REST = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 1_000;
    /** Minutes of a day. */
    private static final long LONGEST = 1_440;
    private static final String[] SHARES = {"call_count", "total_time", "total_cputime"};

    private final Clock clock;
    private final Map<String, Rest> rests = new ConcurrentHashMap<>();

    GraphUsage(Clock clock) {
        this.clock = clock;
    }

    /** Until when not to call; where all is true, not even to publish. */
    record Rest(Instant until, boolean all) {
    }

    /** Until when a call of this sort had better wait. */
    Optional<Instant> restOf(String token, GraphAct act) {
        return Optional.ofNullable(rests.get(token)).filter(rest -> clock.instant().isBefore(rest.until()))
                .filter(rest -> rest.all() || !act.isOnce()).map(Rest::until);
    }

    /** Notes what came with a good answer. A refusal rests the account by itself, until somebody asks all the same. */
    void note(String token, HttpHeaders headers) {
        Optional<Instant> listensAgain = listensAgain(headers);
        if (listensAgain.isPresent()) {
            keep(token, new Rest(listensAgain.get(), true));
        } else if (share(headers) >= NEARLY) {
            keep(token, new Rest(clock.instant().plus(REST), false));
        }
    }

    /** The moment from which on Facebook listens again, where it says so. */
    Optional<Instant> listensAgain(HttpHeaders headers) {
        long minutes = business(headers).mapToLong(each -> each.path("estimated_time_to_regain_access").asLong()).max().orElse(0);
        return minutes <= 0 ? Optional.empty() : Optional.of(clock.instant().plus(Duration.ofMinutes(Math.min(LONGEST, minutes))));
    }

    private static double share(HttpHeaders headers) {
        Stream<JsonNode> plain = Stream.of("x-app-usage", "x-page-usage").flatMap(name -> headers.firstValue(name).stream())
                .flatMap(text -> GraphJson.read(text).stream());
        return Stream.concat(plain, business(headers)).mapToDouble(GraphUsage::share).max().orElse(0);
    }

    /** One for each business and sort of calls. */
    private static Stream<JsonNode> business(HttpHeaders headers) {
        return headers.firstValue("x-business-use-case-usage").flatMap(GraphJson::read).stream()
                .flatMap(JsonNode::valueStream).flatMap(GraphJson::list);
    }

    private void keep(String token, Rest rest) {
        if (rests.size() >= MOST_KEPT) {
            Map<String, Rest> over = new HashMap<>(rests);
            over.forEach((key, each) -> {
                if (!clock.instant().isBefore(each.until())) {
                    rests.remove(key, each);
                }
            });
        }
        rests.put(token, rest);
    }

    private static double share(JsonNode usage) {
        return Stream.of(SHARES).mapToDouble(field -> usage.path(field).asDouble()).max().orElse(0);
    }
}
