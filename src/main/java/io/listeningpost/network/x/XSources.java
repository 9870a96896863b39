package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Source;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The places where an account hears on X. */
final class XSources {

    /** At most 300 posts of a search in one poll, so that a budget is looked at often enough. */
    private static final int SEARCH_PAGES = 3;

    private final XMentions mentions;
    private final XQuotes quotes;
    private final XInbox inbox;
    private final XReads reads;
    private final Clock clock;

    XSources(XReads reads, XMessages messages, Clock clock) {
        this.reads = reads;
        this.clock = clock;
        this.mentions = new XMentions(reads, clock);
        this.quotes = new XQuotes(reads, clock);
        this.inbox = new XInbox(messages, clock);
    }

    Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        return switch (source) {
            case Source.Mentions all -> mentions.since(account, XCursor.read(cursor), sink);
            case Source.Quotes all -> quotes.since(account, XCursor.read(cursor), sink);
            case Source.Direct all -> inbox.since(account, XCursor.read(cursor), sink);
            case Source.Search(String id, String expression) -> new XSweep(reads, account,
                    List.of(XQuery.of(expression, account.handle())), XCursor.read(cursor), clock.instant(), SEARCH_PAGES, sink)
                    .poll(XCursor.OVERLAP);
        };
    }

    Optional<String> objection(Source source) {
        return source instanceof Source.Search(String id, String expression) ? XExpression.objection(expression) : Optional.empty();
    }
}
