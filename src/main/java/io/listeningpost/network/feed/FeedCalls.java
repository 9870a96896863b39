package io.listeningpost.network.feed;

import io.listeningpost.network.http.Carrier;
import io.listeningpost.network.http.PublicHosts;
import io.listeningpost.network.http.TooLargeException;
import io.listeningpost.social.Answer;
import io.listeningpost.social.SocialFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** Fetches feeds, and nothing that has not changed. Follows a feed that moved, to public servers only. Thread-safe. */
final class FeedCalls implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int LARGEST = 4 << 20;
    private static final int MOST_MOVES = 5;
    private static final Duration LONGEST_REST = Duration.ofHours(12);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final PublicHosts hosts;
    private final Clock clock;
    private final Carrier carrier;

    FeedCalls(PublicHosts hosts, Clock clock) {
        this(hosts, clock, AT_MOST);
    }

    FeedCalls(PublicHosts hosts, Clock clock, Duration atMost) {
        this.hosts = hosts;
        this.clock = clock;
        this.carrier = new Carrier(CONNECT.compareTo(atMost) < 0 ? CONNECT : atMost, atMost);
    }

    /** What came: 200 with bytes, or 304. */
    Answer<HttpResponse<byte[]>> fetch(URI feed, FeedCursor known) {
        URI address = feed;
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            Optional<String> objection = hosts.objection(address);
            if (objection.isPresent()) {
                return unavailable("the feed was not asked: " + objection.get());
            }
            HttpResponse<byte[]> response;
            try {
                response = carrier.send(request(address, known), LARGEST);
            } catch (TooLargeException much) {
                return unavailable("the feed has more than 4 MB");
            } catch (IOException broken) {
                return unavailable("the feed did not answer: " + broken.getMessage());
            }
            if (!MOVED.contains(response.statusCode())) {
                return answer(response);
            }
            Optional<URI> next = response.headers().firstValue("Location").flatMap(FeedLinks::absolute).or(() ->
                    relative(response));
            if (next.isEmpty()) {
                return unavailable("the feed says that it moved, and not where");
            }
            address = next.get();
        }
        return unavailable("the feed moves in a circle");
    }

    @Override
    public void close() {
        carrier.close();
    }

    private static Optional<URI> relative(HttpResponse<byte[]> response) {
        try {
            return response.headers().firstValue("Location").map(response.uri()::resolve).map(URI::toString).flatMap(FeedLinks::absolute);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static HttpRequest request(URI address, FeedCursor known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "Listening Post for Jira Service Management")
                .header("Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1");
        known.tag().ifPresent(tag -> request.header("If-None-Match", tag));
        known.modified().ifPresent(modified -> request.header("If-Modified-Since", modified));
        return request.build();
    }

    private Answer<HttpResponse<byte[]>> answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200 || status == 304) {
            return Answer.got(response);
        }
        Optional<Instant> again = response.headers().firstValue("Retry-After").flatMap(this::again);
        if (status == 429 || status == 503 && again.isPresent()) {
            Instant now = clock.instant();
            return Answer.failed(new SocialFailure.RateLimited(again.filter(at -> at.isBefore(now.plus(LONGEST_REST)))
                    .orElse(now.plus(again.isPresent() ? LONGEST_REST : Duration.ofMinutes(15))), "the feed answered " + status));
        }
        return switch (status) {
            case 401 -> Answer.failed(new SocialFailure.Unauthorized("the feed wants a password: link it by an address that needs none"));
            case 404, 410 -> unavailable("there is no feed any more at its address (" + status + ")");
            default -> unavailable("the feed answered " + status);
        };
    }

    /** Seconds, or a moment. */
    private Optional<Instant> again(String header) {
        if (header.matches("[0-9]{1,9}")) {
            return Optional.of(clock.instant().plusSeconds(Math.max(60, Long.parseLong(header))));
        }
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static <T> Answer<T> unavailable(String why) {
        return Answer.failed(new SocialFailure.Unavailable(why.length() > 300 ? why.substring(0, 300) : why));
    }
}
