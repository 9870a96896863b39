package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
    private static final Duration SKEW = Duration.ofHours(1);

    private final XMessages messages;
    private final Clock clock;

    XInbox(XMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Answer<Poll> since(LinkedAccount account, XCursor cursor, PageSink sink) {
        Progress progress = new Progress(cursor, clock.instant());
        Set<String> asked = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            Answer<XMessages.Read> answer =
                    messages.page(account, cursor.sinceId(OVERLAP), progress.pages == 0 ? FIRST_PAGE : PAGE, next);
            if (answer instanceof Answer.Failed<XMessages.Read>(var failure)) {
                return Answer.failed(failure);
            }
            XMessages.Read read = ((Answer.Got<XMessages.Read>) answer).value();
            progress.take(read);
            if (!read.page().posts().isEmpty() || !read.page().malformed().isEmpty()) {
                sink.store(read.page());
            }
            next = read.next().filter(asked::add);
        } while (next.isPresent() && !progress.isBack() && progress.pages < MOST_PAGES);
        return Answer.got(progress.finish(next.isPresent() && !progress.isBack()));
    }

    /** How far a poll came. */
    private static final class Progress {

        private final XCursor cursor;
        private final Instant began;
        private String newest;
        private Optional<String> oldest = Optional.empty();
        private int pages;
        private int posts;
        private int malformed;

        Progress(XCursor cursor, Instant began) {
            this.cursor = cursor;
            this.began = began;
            this.newest = cursor.newest();
        }

        void take(XMessages.Read read) {
            newest = read.ids().stream().filter(id -> XIds.timeOf(id).isBefore(began.plus(SKEW))).reduce(newest, XIds::newer);
            oldest = read.ids().stream().findFirst().or(() -> oldest);
            posts += read.page().posts().size();
            malformed += read.page().malformed().size();
            pages++;
        }

        /** Whether X went back to what was read before. */
        boolean isBack() {
            return oldest.filter(id -> XIds.BY_AGE.compare(id, cursor.sinceId(OVERLAP)) <= 0).isPresent();
        }

        Poll finish(boolean stopped) {
            Instant reach = began.minus(REACH);
            Optional<Gap> tooMany = oldest.filter(id -> stopped).map(id -> new Gap(XIds.timeOf(cursor.newest()), XIds.timeOf(id)));
            Optional<Gap> tooOld = Optional.of(cursor.heardUntil()).filter(reach::isAfter).map(heard -> new Gap(heard, reach));
            return new Poll(cursor.after(newest, began).written(), posts, malformed, tooMany.or(() -> tooOld), false);
        }
    }
}
