package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import twitter4j.HttpParameter;

/**
 * Direct messages, newest first as X gives them. X cannot be asked for what is new and charges what it shows, so the first page is
 * small: on a quiet day it is charged once. Messages that X Chat encrypts never come.
 */
final class XMessages {

    private static final int FIRST_PAGE = 5;
    private static final int PAGE = 50;
    /** X takes 15 questions in 15 minutes. */
    private static final int MOST_PAGES = 10;
    private static final int OWN_PAGE = 20;
    private static final Duration REACH = Duration.ofDays(30);
    private static final Duration SKEW = Duration.ofHours(1);
    private static final int RAW_KEPT = 2000;
    private static final Comparator<Post> BY_AGE = Comparator.comparing(post -> post.id().value(), XIds.BY_AGE);

    private final XCalls calls;
    private final XFields fields;
    private final XAuthors authors;
    private final XBill bill;
    private final Clock clock;

    XMessages(XCalls calls, XFields fields, XAuthors authors, XBill bill, Clock clock) {
        this.calls = calls;
        this.fields = fields;
        this.authors = authors;
        this.bill = bill;
        this.clock = clock;
    }

    Answer<Poll> since(LinkedAccount account, Cursor cursor, PageSink sink) {
        XCursor from = XCursor.read(cursor);
        Instant began = clock.instant();
        Set<String> asked = new HashSet<>();
        Optional<String> next = Optional.empty();
        Optional<String> oldest = Optional.empty();
        String newest = from.newest();
        int posts = 0;
        int malformed = 0;
        int pages = 0;
        boolean back;
        do {
            Answer<JsonNode> answer = page(account, "/2/dm_events", pages == 0 ? FIRST_PAGE : PAGE, next);
            Answer<Page> read = answer.then(told -> authors.sendersOf(account, told).map(people -> theirs(told, account, people, from)));
            if (read instanceof Answer.Failed<Page>(var failure)) {
                return Answer.failed(failure);
            }
            JsonNode told = ((Answer.Got<JsonNode>) answer).value();
            Page page = ((Answer.Got<Page>) read).value();
            List<String> ids = XJson.list(told, "data").flatMap(event -> XJson.id(event, "id").stream()).sorted(XIds.BY_AGE).toList();
            newest = ids.stream().filter(id -> XIds.timeOf(id).isBefore(began.plus(SKEW))).reduce(newest, XIds::newer);
            oldest = ids.isEmpty() ? oldest : Optional.of(ids.getFirst());
            posts += page.posts().size();
            malformed += page.malformed().size();
            if (!page.posts().isEmpty() || !page.malformed().isEmpty()) {
                sink.store(page);
            }
            back = oldest.filter(id -> XIds.BY_AGE.compare(id, from.sinceId()) <= 0).isPresent();
            next = XJson.text(told.path("meta"), "next_token").filter(asked::add);
            pages++;
        } while (next.isPresent() && !back && pages < MOST_PAGES);
        Optional<Gap> gap = gap(from, began, next.isPresent() && !back ? oldest : Optional.empty());
        return Answer.got(new Poll(from.after(newest, began).written(), posts, malformed, gap, false));
    }

    /** What we wrote to one person, newest first. */
    Answer<List<Post>> sentSince(LinkedAccount account, String userId, Instant since) {
        String path = "/2/dm_conversations/with/" + HttpParameter.encode(userId) + "/dm_events";
        return page(account, path, OWN_PAGE, Optional.empty()).map(told -> {
            XIncludes includes = new XIncludes(told.path("includes"));
            return XJson.list(told, "data").filter(event -> isOurs(event, account))
                    .map(event -> XMessage.read(event, account, includes, XPeople.us(account)))
                    .filter(XPost.Readable.class::isInstance).map(message -> ((XPost.Readable) message).post())
                    .filter(post -> !post.createdAt().isBefore(since)).sorted(BY_AGE.reversed()).toList();
        });
    }

    private Answer<JsonNode> page(LinkedAccount account, String path, int size, Optional<String> next) {
        Map<String, String> question = new HashMap<>(fields.ofMessages());
        question.put("event_types", "MessageCreate");
        question.put("max_results", String.valueOf(size));
        next.ifPresent(token -> question.put("pagination_token", token));
        return calls.get(account.credentials(), path, question).then(told -> {
            bill.read(account.id(), told, Charge.DIRECT_READ);
            return XReader.isPage(told) ? Answer.got(told) : calls.senseless("X answered without data and meta", XAct.ASK);
        });
    }

    /** What others wrote since then. */
    private static Page theirs(JsonNode told, LinkedAccount account, XPeople people, XCursor from) {
        XIncludes includes = new XIncludes(told.path("includes"));
        Map<String, Post> posts = new HashMap<>();
        List<Malformed> malformed = new ArrayList<>();
        XJson.list(told, "data").filter(event -> XMessage.isMessage(event) && !isOurs(event, account) && isNew(event, from))
                .forEach(event -> {
                    switch (XMessage.read(event, account, includes, people)) {
                        case XPost.Readable(Post post) -> posts.put(post.id().value(), post);
                        case XPost.Unreadable(String reason) -> malformed.add(new Malformed(
                                XJson.id(event, "id").map(PostId::new), XJson.cut(event.toString(), RAW_KEPT), reason));
                    }
                });
        return new Page(posts.values().stream().sorted(BY_AGE).toList(), List.of(), malformed);
    }

    private static boolean isOurs(JsonNode event, LinkedAccount account) {
        return XJson.id(event, "sender_id").filter(account.id().userId()::equals).isPresent();
    }

    private static boolean isNew(JsonNode event, XCursor from) {
        return XJson.id(event, "id").map(id -> XIds.BY_AGE.compare(id, from.sinceId()) > 0).orElse(true);
    }

    /** What X no longer has, and what lies below the last page that was read. */
    private static Optional<Gap> gap(XCursor from, Instant began, Optional<String> stopped) {
        if (stopped.isPresent()) {
            return Optional.of(new Gap(XIds.timeOf(from.newest()), XIds.timeOf(stopped.get())));
        }
        Instant reach = began.minus(REACH);
        return from.heardUntil().isBefore(reach) ? Optional.of(new Gap(from.heardUntil(), reach)) : Optional.empty();
    }
}
