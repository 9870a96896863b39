package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One poll of an account's mentions, page by page, newest page first as X gives them. The question stays the same on every page; the
 * cursor moves only after the last one, to the newest id of the first.
 */
final class XMentions {

    private static final int PAGE = 100;
    /** X shows the 800 newest mentions; it leaves out what was deleted meanwhile, so a full window may be a little smaller. */
    private static final int WINDOW = 790;
    private static final int MOST_PAGES = 40;

    private final XReads reads;
    private final Clock clock;

    XMentions(XReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    Answer<Poll> since(LinkedAccount account, XCursor cursor, PageSink sink) {
        XProgress progress = new XProgress(cursor, cursor.sinceId(), clock.instant(), sink);
        Walk walk = new Walk(progress, cursor);
        return XWalk.walk(next -> reads.page(account, "/mentions", question(cursor.sinceId(), next)), walk)
                .map(more -> progress.finish(walk.gap(more)));
    }

    private static Map<String, String> question(String sinceId, Optional<String> next) {
        Map<String, String> question = new HashMap<>(Map.of("max_results", String.valueOf(PAGE), "since_id", sinceId));
        next.ifPresent(token -> question.put("pagination_token", token));
        return question;
    }

    /** Through the pages of one poll. */
    private static final class Walk implements XWalk.Progress<XReader.Read> {

        private final XProgress progress;
        private final XCursor cursor;
        private int lastPage;

        Walk(XProgress progress, XCursor cursor) {
            this.progress = progress;
            this.cursor = cursor;
        }

        @Override
        public Answer<Optional<String>> take(XReader.Read read) {
            progress.take(read.page(), read.ids());
            lastPage = read.entries();
            return Answer.got(read.next());
        }

        /** X may go past the question, back to what was read before. */
        @Override
        public boolean isEnough() {
            return progress.isBack() || progress.pages() >= MOST_PAGES;
        }

        Optional<Gap> gap(boolean more) {
            boolean full = more || (progress.pages() - 1) * PAGE + lastPage >= WINDOW;
            return progress.oldest().filter(id -> full && !progress.isBack() && XIds.BY_AGE.compare(id, cursor.newest()) > 0)
                    .map(id -> new Gap(XIds.timeOf(cursor.newest()), XIds.timeOf(id)));
        }
    }
}
