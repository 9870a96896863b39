package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Clock;
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
 * of them is reported as a gap.
 */
final class XSweep {

    /** A little less than X reaches, because time goes on while we ask. */
    private static final Duration REACH = Duration.ofDays(7).minus(Duration.ofMinutes(5));
    private static final Duration SKEW = Duration.ofHours(1);
    private static final int PAGE = 100;

    private final XReads reads;
    private final Clock clock;

    XSweep(XReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Reads.
     *
     * @param overlap before the last poll is read again
     * @param pages   the most to read
     */
    Answer<Poll> since(LinkedAccount account, List<String> expressions, XCursor cursor, Duration overlap, int pages, PageSink sink) {
        return new Run(account, expressions, cursor, clock.instant(), pages, sink).poll(overlap);
    }

    private final class Run {

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

        Run(LinkedAccount account, List<String> expressions, XCursor cursor, Instant began, int pages, PageSink sink) {
            this.account = account;
            this.expressions = expressions;
            this.cursor = cursor;
            this.began = began;
            this.pages = pages;
            this.sink = sink;
            this.reach = XIds.justBefore(began.minus(REACH));
            this.newest = cursor.newest();
        }

        Answer<Poll> poll(Duration overlap) {
            Answer<Optional<String>> head = read(XIds.newer(cursor.sinceId(overlap), reach), Optional.empty());
            if (head instanceof Answer.Failed<Optional<String>>(var failure)) {
                return Answer.failed(failure);
            }
            for (XHole hole : cursor.holes()) {
                Optional<XHole> there = hole.above(reach);
                Answer<Optional<String>> rest = there.isEmpty() ? Answer.got(Optional.empty())
                        : read(there.get().since(), Optional.of(there.get().until()));
                if (rest instanceof Answer.Failed<Optional<String>>(var failure)) {
                    return Answer.failed(failure);
                }
            }
            return Answer.got(new Poll(cursor.after(newest, began, left).written(), posts, malformed, gap(), !left.isEmpty()));
        }

        /** Reads a stretch for every expression and keeps what is left of it; answers down to where, when something is. */
        private Answer<Optional<String>> read(String since, Optional<String> until) {
            Optional<String> reached = Optional.empty();
            for (String expression : expressions) {
                Answer<Optional<String>> one = read(expression, since, until);
                if (one instanceof Answer.Failed<Optional<String>>) {
                    return one;
                }
                Optional<String> stopped = ((Answer.Got<Optional<String>>) one).value();
                reached = Stream.concat(reached.stream(), stopped.stream()).max(XIds.BY_AGE);
            }
            reached.ifPresent(id -> left.add(new XHole(since, id)));
            return Answer.got(reached);
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
            if (page.entries() > 0) {
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
}
