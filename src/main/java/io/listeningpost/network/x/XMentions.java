package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One poll of an account's mentions, page by page, newest page first as X gives them. The question stays the same on every page; the
 * cursor moves only after the last one, to the newest id of the first.
 */
final class XMentions {

    private static final int PAGE = 100;
    /** X shows the 800 newest mentions; it leaves out what was deleted meanwhile, so a full window may be a little smaller. */
    private static final int WINDOW = 790;
    private static final int MOST_PAGES = 40;
    private static final Duration SKEW = Duration.ofHours(1);

    private final XReads reads;
    private final Clock clock;

    XMentions(XReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    Answer<Poll> since(LinkedAccount account, XCursor cursor, PageSink sink) {
        Progress progress = new Progress(cursor, clock.instant());
        Set<String> asked = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            Answer<XReader.Read> answer = reads.page(account, "/mentions", question(cursor.sinceId(), next));
            if (answer instanceof Answer.Failed<XReader.Read>(var failure)) {
                return Answer.failed(failure);
            }
            XReader.Read read = ((Answer.Got<XReader.Read>) answer).value();
            progress.take(read);
            hand(read.page(), sink);
            next = read.next().filter(asked::add);
        } while (next.isPresent() && !progress.isBack() && progress.pages < MOST_PAGES);
        return Answer.got(progress.finish(next.isPresent()));
    }

    private static Map<String, String> question(String sinceId, Optional<String> next) {
        Map<String, String> question = new HashMap<>(Map.of("max_results", String.valueOf(PAGE), "since_id", sinceId));
        next.ifPresent(token -> question.put("pagination_token", token));
        return question;
    }

    private static void hand(Page page, PageSink sink) {
        if (!page.posts().isEmpty() || !page.context().isEmpty() || !page.malformed().isEmpty()) {
            sink.store(page);
        }
    }

    /** How far a poll came. */
    private static final class Progress {

        private final XCursor cursor;
        private final Instant began;
        private String newest;
        private Optional<String> oldest = Optional.empty();
        private int pages;
        private int lastPage;
        private int posts;
        private int malformed;

        Progress(XCursor cursor, Instant began) {
            this.cursor = cursor;
            this.began = began;
            this.newest = cursor.newest();
        }

        void take(XReader.Read read) {
            if (pages == 0) {
                // an id from the future would blind every poll to come
                newest = read.ids().stream().filter(id -> XIds.timeOf(id).isBefore(began.plus(SKEW))).max(XIds.BY_AGE).orElse(newest);
            }
            oldest = Stream.concat(oldest.stream(), read.oldest().stream()).min(XIds.BY_AGE);
            pages++;
            lastPage = read.entries();
            posts += read.page().posts().size();
            malformed += read.page().malformed().size();
        }

        /** Whether X went past the question, back to what was read before. */
        boolean isBack() {
            return oldest.filter(id -> XIds.BY_AGE.compare(id, cursor.sinceId()) <= 0).isPresent();
        }

        Poll finish(boolean more) {
            boolean full = more || (pages - 1) * PAGE + lastPage >= WINDOW;
            Optional<Gap> gap = oldest.filter(id -> full && !isBack() && XIds.BY_AGE.compare(id, cursor.newest()) > 0)
                    .map(id -> new Gap(XIds.timeOf(cursor.newest()), XIds.timeOf(id)));
            return new Poll(cursor.after(newest, began).written(), posts, malformed, gap, false);
        }
    }
}
