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
    private final XMessages messages;
    private final XSweep sweep;

    XSources(XReads reads, XMessages messages, Clock clock) {
        this.sweep = new XSweep(reads, clock);
        this.mentions = new XMentions(reads, clock);
        this.quotes = new XQuotes(reads, sweep, clock);
        this.messages = messages;
    }

    Answer<Poll> listen(LinkedAccount account, Source source, Cursor cursor, PageSink sink) {
        return switch (source) {
            case Source.Mentions all -> mentions.since(account, XCursor.read(cursor), sink);
            case Source.Quotes all -> quotes.since(account, cursor, sink);
            case Source.Direct all -> messages.since(account, cursor, sink);
            case Source.Search(String id, String expression) -> sweep.since(account,
                    List.of(XQuery.of(expression, account.handle())), XCursor.read(cursor), XCursor.OVERLAP, SEARCH_PAGES, sink);
        };
    }

    Optional<String> objection(Source source) {
        return source instanceof Source.Search(String id, String expression) ? XExpression.objection(expression) : Optional.empty();
    }
}
