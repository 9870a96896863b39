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
    private final XDebts debts;
    private final Clock clock;

    XSources(XReads reads, XMessages messages, Clock clock) {
        this.reads = reads;
        this.debts = new XDebts(reads, clock);
        this.clock = clock;
        this.mentions = new XMentions(reads, clock);
        this.quotes = new XQuotes(reads, clock);
        this.inbox = new XInbox(messages, clock);
    }

    /** What X names on a page and does not show is asked for again, by the polls to come. */
    Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        XCursor from = XCursor.read(cursor);
        return source instanceof Source.Direct ? inbox.since(account, from, sink)
                : debts.around(account, from, sink, noting -> posts(account, source, from, noting));
    }

    private Answer<Poll> posts(LinkedAccount account, Source source, XCursor cursor, PageSink sink) {
        return switch (source) {
            case Source.Mentions all -> mentions.since(account, cursor, sink);
            case Source.Quotes all -> quotes.since(account, cursor, sink);
            case Source.Direct all -> inbox.since(account, cursor, sink);
            case Source.Search(String id, String expression) -> new XSweep(reads, account,
                    List.of(XQuery.of(expression, account.handle())), cursor, clock.instant(), SEARCH_PAGES, sink)
                    .poll(XCursor.OVERLAP);
        };
    }

    Optional<String> objection(Source source) {
        return source instanceof Source.Search(String id, String expression) ? XExpression.objection(expression) : Optional.empty();
    }
}
