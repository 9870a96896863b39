package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.got;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Network;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.Source;
import io.listeningpost.social.Usage;
import io.listeningpost.testing.MemoryAuthors;
import io.listeningpost.testing.MutableClock;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The adapter before a Square, with everything it hears and everything it tells of money. */
final class XStage implements AutoCloseable {

    static final Map<String, String> KEYS = Map.of(
            "consumerKey", Seed.CONSUMER_KEY, "consumerSecret", Seed.CONSUMER_SECRET,
            "accessToken", Seed.ACCESS_TOKEN, "accessTokenSecret", Seed.ACCESS_SECRET);

    final MutableClock clock;
    final Square square;
    final MemoryAuthors authors = new MemoryAuthors();
    final List<Page> pages = new ArrayList<>();
    final LinkedAccount acme = new LinkedAccount(new AccountId(new Network("x"), Seed.BRAND_ID), Seed.BRAND, new Credentials(KEYS));
    final XNetwork x;

    private final Set<String> charged = new HashSet<>();
    private long micros;
    private Usage meter = (account, charge, ids) -> { };

    XStage() {
        this(XFields.TWEET);
    }

    XStage(XFields fields) {
        clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
        try {
            square = Square.start(SquareOptions.inMemory().at(clock));
        } catch (Exception e) {
            throw new AssertionError("the Square does not start", e);
        }
        URI at = URI.create(square.url());
        x = new XNetwork(new XPlaces(at, XPages.at(at), at), fields, authors, (account, charge, ids) -> {
            told(charge, ids);
            meter.used(account, charge, ids);
        }, clock);
    }

    void meter(Usage usage) {
        meter = usage;
    }

    /** What all that was told comes to, each resource once a day, in millionths of a dollar. */
    long told() {
        return micros;
    }

    Answer<Poll> poll(Source source, Cursor cursor) {
        return x.listen(acme, source, cursor, pages::add);
    }

    Poll polled(Source source, Cursor cursor) {
        return got(poll(source, cursor));
    }

    List<Post> posts() {
        return pages.stream().flatMap(page -> page.posts().stream()).toList();
    }

    List<String> texts() {
        return posts().stream().map(Post::text).toList();
    }

    List<Malformed> malformed() {
        return pages.stream().flatMap(page -> page.malformed().stream()).toList();
    }

    @Override
    public void close() {
        x.close();
        square.close();
    }

    private void told(Charge charge, Iterable<String> ids) {
        String sort = charge == Charge.OWNED_READ ? Charge.POST_READ.name() : charge.name();
        for (String id : ids) {
            if (charged.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + sort + id)) {
                micros += x.publishedPrices().get(charge);
            }
        }
    }
}
