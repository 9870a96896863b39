package io.listeningpost.network.x;

import io.listeningpost.social.Gap;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far one poll of a newest-first list came: every page is stored as it comes. For one poll and one thread. */
final class XProgress {

    private static final Duration SKEW = Duration.ofHours(1);

    private final XCursor cursor;
    private final String since;
    private final Instant began;
    private final PageSink sink;
    private String newest;
    private Optional<String> oldest = Optional.empty();
    private int pages;
    private int posts;
    private int malformed;

    /**
     * @param cursor where the last poll stopped
     * @param since  what is not newer was read before
     */
    XProgress(XCursor cursor, String since, Instant began, PageSink sink) {
        this.cursor = cursor;
        this.since = since;
        this.began = began;
        this.sink = sink;
        this.newest = cursor.newest();
    }

    /** Stores a page with all its ids, also of what could not be read. */
    void take(Page page, List<String> ids) {
        // an id from the future would blind every poll to come
        newest = ids.stream().filter(id -> XIds.timeOf(id).isBefore(began.plus(SKEW))).reduce(newest, XIds::newer);
        oldest = Stream.concat(oldest.stream(), ids.stream()).min(XIds.BY_AGE);
        pages++;
        posts += page.posts().size();
        malformed += page.malformed().size();
        if (!page.posts().isEmpty() || !page.context().isEmpty() || !page.malformed().isEmpty()) {
            sink.store(page);
        }
    }

    int pages() {
        return pages;
    }

    Instant began() {
        return began;
    }

    Optional<String> oldest() {
        return oldest;
    }

    /** Whether X went back to what was read before. */
    boolean isBack() {
        return oldest.filter(id -> XIds.BY_AGE.compare(id, since) <= 0).isPresent();
    }

    /** Only now the cursor moves. */
    Poll finish(Optional<Gap> gap) {
        return new Poll(cursor.after(newest, began).written(), posts, malformed, gap, false);
    }
}
