package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One poll of X's search with one or more expressions, newest first. What does not fit into a poll stays behind as a hole in the cursor
 * and is worked on by the polls to come, so that the newest is never waiting for the oldest. Search reaches back seven days: what fell out
 * of them is reported as a gap. For one poll and one thread.
 */
final class XSweep {

    /** A little less than X reaches, because time goes on while we ask. */
    private static final Duration REACH = Duration.ofDays(7).minus(Duration.ofMinutes(5));
    /** How much is read again while there is enough to do. */
    private static final Duration WHILE_CATCHING_UP = Duration.ofMinutes(2);
    private static final Duration SKEW = Duration.ofHours(1);
    private static final int PAGE = 100;

    private final XReads reads;
    private final LinkedAccount account;
    private final List<String> expressions;
    private final XCursor cursor;
    private final Instant began;
    private final PageSink sink;
    private final String reach;
    private final List<XHole> left = new ArrayList<>();
    private String newest;
    private int pages;
    private int posts;
    private int malformed;

    /**
     * @param cursor from where
     * @param began  when the poll begins
     * @param pages  the most to read
     */
    XSweep(XReads reads, LinkedAccount account, List<String> expressions, XCursor cursor, Instant began, int pages, PageSink sink) {
        this.reads = reads;
        this.account = account;
        this.expressions = expressions;
        this.cursor = cursor;
        this.began = began;
        this.pages = pages;
        this.sink = sink;
        this.reach = XIds.justBefore(began.minus(REACH));
        this.newest = cursor.newest();
    }

    /**
     * Reads.
     *
     * @param overlap before the last poll is read again
     */
    Answer<Poll> poll(Duration overlap) {
        Duration again = cursor.holes().isEmpty() || overlap.compareTo(WHILE_CATCHING_UP) < 0 ? overlap : WHILE_CATCHING_UP;
        Answer<Optional<XHole>> rest = read(XIds.newer(cursor.sinceId(again), reach), Optional.empty());
        // of what was only read again nothing is left behind
        keep(rest, XIds.newer(cursor.newest(), reach));
        for (XHole hole : cursor.holes()) {
            Optional<XHole> there = hole.above(reach);
            if (there.isPresent() && rest instanceof Answer.Got<Optional<XHole>>) {
                rest = read(there.get().since(), Optional.of(there.get().until()));
                keep(rest, there.get().since());
            }
        }
        if (rest instanceof Answer.Failed<Optional<XHole>>(var failure)) {
            return Answer.failed(failure);
        }
        return Answer.got(new Poll(cursor.after(newest, began, left).written(), posts, malformed, gap(), !left.isEmpty()));
    }

    private void keep(Answer<Optional<XHole>> rest, String above) {
        if (rest instanceof Answer.Got<Optional<XHole>>(Optional<XHole> hole)) {
            hole.flatMap(one -> one.above(above)).ifPresent(left::add);
        }
    }

    /** Reads a stretch for every expression; answers what is left of it. */
    private Answer<Optional<XHole>> read(String since, Optional<String> until) {
        Optional<String> reached = Optional.empty();
        for (String expression : expressions) {
            Answer<Optional<String>> one = read(expression, since, until);
            if (one instanceof Answer.Failed<Optional<String>>(var failure)) {
                return Answer.failed(failure);
            }
            Optional<String> stopped = ((Answer.Got<Optional<String>>) one).value();
            reached = Stream.concat(reached.stream(), stopped.stream()).max(XIds.BY_AGE);
        }
        return Answer.got(reached.map(id -> new XHole(since, id)));
    }

    private Answer<Optional<String>> read(String expression, String since, Optional<String> until) {
        Set<String> asked = new HashSet<>();
        Optional<String> next = Optional.empty();
        Optional<String> reached = until.or(() -> Optional.of(XIds.newer(newest, XIds.justBefore(began))));
        do {
            if (pages-- <= 0) {
                return Answer.got(reached);
            }
            Answer<XReader.Read> answer = reads.search(account, question(expression, since, until, next));
            if (answer instanceof Answer.Failed<XReader.Read>(var failure)) {
                return Answer.failed(failure);
            }
            XReader.Read page = ((Answer.Got<XReader.Read>) answer).value();
            take(page);
            reached = page.oldest().isPresent() ? page.oldest() : reached;
            next = page.next().filter(asked::add);
        } while (next.isPresent());
        return Answer.got(Optional.empty());
    }

    private void take(XReader.Read page) {
        // an id from the future would blind every poll to come
        newest = page.ids().stream().filter(id -> XIds.timeOf(id).isBefore(began.plus(SKEW))).reduce(newest, XIds::newer);
        posts += page.page().posts().size();
        malformed += page.page().malformed().size();
        if (page.entries() > 0 || !page.page().malformed().isEmpty()) {
            sink.store(page.page());
        }
    }

    private Map<String, String> question(String expression, String since, Optional<String> until, Optional<String> next) {
        Map<String, String> question = new HashMap<>(
                Map.of("query", expression, "max_results", String.valueOf(PAGE), "since_id", since));
        until.ifPresent(id -> question.put("until_id", id));
        next.ifPresent(token -> question.put("next_token", token));
        return question;
    }

    /** From the oldest thing that was to be read and fell out of reach. */
    private Optional<Gap> gap() {
        Instant begin = XIds.timeOf(reach);
        Instant from = cursor.holes().stream().map(XHole::begin).reduce(cursor.heardUntil(), (one, other) ->
                one.isBefore(other) ? one : other);
        return from.isBefore(begin) ? Optional.of(new Gap(from, begin)) : Optional.empty();
    }
}
