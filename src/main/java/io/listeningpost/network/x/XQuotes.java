package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who quoted us: our posts of the last seven days tell how often they were quoted, then a search finds the quotes of those that were.
 * So a poll in which nobody quoted us reads nothing but our own posts, each charged once a day.
 */
final class XQuotes {

    private static final Duration REACH = Duration.ofDays(7);
    /** X counts a quote some time after it can be found, so that a longer stretch is read again. */
    private static final Duration OVERLAP = Duration.ofHours(1);
    private static final int MOST_OWN_PAGES = 3;
    /** Pages for each question beyond the first. */
    private static final int MORE_PAGES = 5;

    private final XReads reads;
    private final Clock clock;

    XQuotes(XReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    Answer<Poll> since(LinkedAccount account, XCursor cursor, PageSink sink) {
        return quoted(account).map(ids -> XQuery.quotesOf(ids, account.handle())).then(questions ->
                new XSweep(reads, account, questions, cursor, clock.instant(), questions.size() + MORE_PAGES, sink).poll(OVERLAP));
    }

    /** Which of our posts somebody quoted, newest first. */
    private Answer<List<String>> quoted(LinkedAccount account) {
        String since = XIds.justBefore(clock.instant().minus(REACH));
        Quoted quoted = new Quoted();
        return XWalk.walk(next -> reads.ownQuoted(account, since, next), quoted).map(more -> quoted.ids);
    }

    /** Through our own posts. */
    private static final class Quoted implements XWalk.Progress<JsonNode> {

        private final List<String> ids = new ArrayList<>();
        private int pages;

        @Override
        public Answer<Optional<String>> take(JsonNode page) {
            XJson.list(page, "data").filter(post -> post.path("public_metrics").path("quote_count").asLong(0) > 0)
                    .flatMap(post -> XJson.id(post, "id").stream()).forEach(ids::add);
            pages++;
            return Answer.got(XJson.text(page.path("meta"), "next_token"));
        }

        @Override
        public boolean isEnough() {
            return pages >= MOST_OWN_PAGES;
        }
    }
}
