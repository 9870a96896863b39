package io.listeningpost.network.feed;

import io.listeningpost.social.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the last reading stopped.
 *
 * @param start    when listening began: an entry without a date that is there at the first reading is from before
 * @param next     when the feed may be asked again; empty before the first reading
 * @param tag      the feed's own name of what it last told, with its quotation marks
 * @param modified when the feed says that it last changed, in its own words
 */
record FeedCursor(Instant start, Optional<Instant> next, Optional<String> tag, Optional<String> modified) {

    private static final int LONGEST = 120;
    private static final Pattern WRITTEN = Pattern.compile("start=(-?[0-9]{1,15})(?: next=([0-9]{1,15}))?(?: tag=(\\S{1,120}))?"
            + "(?: modified=([\\x20-\\x7e]{1,120}))?");

    static FeedCursor startingAt(Instant moment) {
        return new FeedCursor(moment, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads what {@link #written} wrote; refuses anything else. */
    static FeedCursor read(Cursor cursor) {
        Matcher written = WRITTEN.matcher(cursor.value());
        if (!written.matches()) {
            throw new IllegalArgumentException("cursor of a feed must read 'start=MILLISECONDS next=MILLISECONDS tag=TAG modified=DATE',"
                    + " not '" + cursor.value() + "'");
        }
        return new FeedCursor(moment(written.group(1)), Optional.ofNullable(written.group(2)).map(FeedCursor::moment),
                Optional.ofNullable(written.group(3)), Optional.ofNullable(written.group(4)));
    }

    Cursor written() {
        return new Cursor("start=" + start.toEpochMilli() + next.map(at -> " next=" + at.toEpochMilli()).orElse("")
                + tag.map(each -> " tag=" + each).orElse("") + modified.map(each -> " modified=" + each).orElse(""));
    }

    /** After a reading; what is too long to be kept is done without. */
    FeedCursor after(Instant mayAskAgain, Optional<String> newTag, Optional<String> newModified) {
        return new FeedCursor(start, Optional.of(mayAskAgain),
                newTag.filter(each -> each.length() <= LONGEST && each.matches("[\\x21-\\x7e]+")),
                newModified.filter(each -> each.length() <= LONGEST && each.matches("[\\x20-\\x7e]+")));
    }

    /** After a reading that brought nothing new. */
    FeedCursor waiting(Instant mayAskAgain) {
        return new FeedCursor(start, Optional.of(mayAskAgain), tag, modified);
    }

    private static Instant moment(String milliseconds) {
        return Instant.ofEpochMilli(Long.parseLong(milliseconds));
    }
}
