package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks again for posts that X named on a page and did not show, or not so that they could be read. A page tells them once, and the
 * cursor goes past them: without this they would be lost. They are kept in the cursor, for a day. Thread-safe.
 */
final class XDebts {

    /** As many as X takes in one question. */
    private static final int MOST = 100;

    private final XReads reads;
    private final Clock clock;

    XDebts(XReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Asks for what is owed, polls, and writes down what is owed then. X not telling what is owed is no reason not to poll. */
    Answer<Poll> around(LinkedAccount account, XCursor from, PageSink sink, Function<PageSink, Answer<Poll>> poll) {
        Instant now = clock.instant();
        Noting noting = new Noting(sink, now);
        from.owed().stream().filter(one -> !one.isGivenUp(now)).forEach(one -> noting.owed.put(one.id(), one));
        Set<String> due = noting.owed.values().stream().filter(one -> one.isDue(from.polled(), now)).map(XOwed::id)
                .collect(Collectors.toSet());
        int found = due.isEmpty() ? 0 : ask(account, due, noting);
        return poll.apply(noting).map(done -> new Poll(XCursor.read(done.next()).owing(noting.left()).written(), done.posts() + found,
                done.malformed(), done.gap(), done.more()));
    }

    private int ask(LinkedAccount account, Set<String> due, PageSink sink) {
        Answer<XReader.Read> answer = reads.shown(account, due);
        if (!(answer instanceof Answer.Got<XReader.Read>(XReader.Read read))) {
            return 0;
        }
        List<Post> found = read.page().posts().stream().filter(post -> due.contains(post.id().value())).toList();
        if (!found.isEmpty()) {
            sink.store(new Page(found, read.page().context(), List.of()));
        }
        return found.size();
    }

    /** Sees what goes by. For one poll and one thread. */
    private static final class Noting implements PageSink {

        private final PageSink sink;
        private final Instant now;
        private final Map<String, XOwed> owed = new LinkedHashMap<>();

        Noting(PageSink sink, Instant now) {
            this.sink = sink;
            this.now = now;
        }

        @Override
        public void store(Page page) {
            sink.store(page);
            page.malformed().stream().map(Malformed::id).flatMap(id -> id.stream())
                    .forEach(id -> owed.computeIfAbsent(id.value(), missed -> new XOwed(missed, now)));
            page.posts().forEach(post -> owed.remove(post.id().value()));
        }

        /** The newest, should they be very many: each stands in the journal as what could not be read. */
        List<XOwed> left() {
            List<XOwed> all = List.copyOf(owed.values());
            return all.subList(Math.max(0, all.size() - MOST), all.size());
        }
    }
}
