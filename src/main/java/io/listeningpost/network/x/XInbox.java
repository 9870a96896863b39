package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One poll of direct messages, newest first. X cannot be asked for what is new and charges what it shows, so the first page is small: on
 * a quiet day it is charged once. Messages that X Chat encrypts never come. X reaches back thirty days; what is older, and what does not
 * fit into the questions that it takes, is reported as a gap.
 */
final class XInbox {

    private static final int FIRST_PAGE = 5;
    private static final int PAGE = 50;
    /** X takes 15 questions in 15 minutes. */
    private static final int MOST_PAGES = 10;
    /** X lists messages as soon as they are sent. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration REACH = Duration.ofDays(30);

    private final XMessages messages;
    private final Clock clock;

    XInbox(XMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Answer<Poll> since(LinkedAccount account, XCursor cursor, PageSink sink) {
        String since = cursor.sinceId(OVERLAP);
        XProgress progress = new XProgress(cursor, since, clock.instant(), sink);
        return XWalk.walk(next -> messages.page(account, since, next.isEmpty() ? FIRST_PAGE : PAGE, next), new Turns(progress))
                .map(more -> progress.finish(gap(progress, cursor, more && !progress.isBack())));
    }

    private static Optional<Gap> gap(XProgress progress, XCursor cursor, boolean stopped) {
        Instant reach = progress.began().minus(REACH);
        return progress.oldest().filter(id -> stopped).map(id -> new Gap(XIds.timeOf(cursor.newest()), XIds.timeOf(id)))
                .or(() -> Optional.of(cursor.heardUntil()).filter(reach::isAfter).map(heard -> new Gap(heard, reach)));
    }

    /** Through the pages of one poll. */
    private record Turns(XProgress progress) implements XWalk.Progress<XMessages.Read> {

        @Override
        public Answer<Optional<String>> take(XMessages.Read read) {
            progress.take(read.page(), read.ids());
            return Answer.got(read.next());
        }

        @Override
        public boolean isEnough() {
            return progress.isBack() || progress.pages() >= MOST_PAGES;
        }
    }
}
