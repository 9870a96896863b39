package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.network.http.OutsideText;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Charge;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twitter4j.HttpParameter;

/** The questions about direct messages. Each message that X shows is billed, every day again. */
final class XMessages {

    /** How far back a sent message is looked for. */
    private static final int OWN_PAGE = 20;
    private static final int RAW_KEPT = 2000;
    private static final Comparator<Post> BY_AGE = Comparator.comparing(post -> post.id().value(), XIds.BY_AGE);

    private final XCalls calls;
    private final XFields fields;
    private final XAuthors authors;
    private final XBill bill;

    XMessages(XCalls calls, XFields fields, XAuthors authors, XBill bill) {
        this.calls = calls;
        this.fields = fields;
        this.authors = authors;
        this.bill = bill;
    }

    /**
     * What a page tells.
     *
     * @param page what others wrote after the id that was asked for
     * @param ids  of everything on it, oldest first
     * @param next asks for the next page
     */
    record Read(Page page, List<String> ids, Optional<String> next) {
    }

    /** A page of everything that came and went, newest first. */
    Answer<Read> page(LinkedAccount account, String since, int size, Optional<String> next) {
        return ask(account, "/2/dm_events", size, next).then(told -> authors.sendersOf(account, told).map(people -> new Read(
                theirs(told, account, people, since),
                XJson.list(told, "data").flatMap(event -> XJson.id(event, "id").stream()).sorted(XIds.BY_AGE).toList(),
                XJson.text(told.path("meta"), "next_token"))));
    }

    /** What we wrote to one person, newest first. */
    Answer<List<Post>> sentSince(LinkedAccount account, String userId, Instant since) {
        String path = "/2/dm_conversations/with/" + HttpParameter.encode(userId) + "/dm_events";
        return ask(account, path, OWN_PAGE, Optional.empty()).map(told -> {
            XIncludes includes = new XIncludes(told.path("includes"));
            return XJson.list(told, "data").filter(event -> isOurs(event, account))
                    .map(event -> XMessage.read(event, account, includes, XPeople.us(account)))
                    .filter(XPost.Readable.class::isInstance).map(message -> ((XPost.Readable) message).post())
                    .filter(post -> !post.createdAt().isBefore(since)).sorted(BY_AGE.reversed()).toList();
        });
    }

    private Answer<JsonNode> ask(LinkedAccount account, String path, int size, Optional<String> next) {
        Map<String, String> question = new HashMap<>(fields.ofMessages());
        question.put("event_types", "MessageCreate");
        question.put("max_results", String.valueOf(size));
        next.ifPresent(token -> question.put("pagination_token", token));
        return calls.get(account.credentials(), XAct.ASK_PRIVATE, path, question).then(told -> {
            bill.read(account.id(), told, Charge.DIRECT_READ);
            return XReader.isPage(told) ? Answer.got(told) : calls.senseless("X answered without data and meta", XAct.ASK);
        });
    }

    static Page theirs(JsonNode told, LinkedAccount account, XPeople people, String since) {
        XIncludes includes = new XIncludes(told.path("includes"));
        Map<String, Post> posts = new HashMap<>();
        List<Malformed> malformed = new ArrayList<>();
        XJson.list(told, "data").filter(event -> XMessage.isMessage(event) && !isOurs(event, account) && isNew(event, since))
                .forEach(event -> {
                    switch (XMessage.read(event, account, includes, people)) {
                        case XPost.Readable(Post post) -> posts.put(post.id().value(), post);
                        case XPost.Unreadable(String reason) -> malformed.add(new Malformed(
                                XJson.id(event, "id").map(PostId::new), OutsideText.cut(event.toString(), RAW_KEPT), reason));
                    }
                });
        return new Page(posts.values().stream().sorted(BY_AGE).toList(), List.of(), malformed);
    }

    private static boolean isOurs(JsonNode event, LinkedAccount account) {
        return XJson.id(event, "sender_id").filter(account.id().userId()::equals).isPresent();
    }

    private static boolean isNew(JsonNode event, String since) {
        return XJson.id(event, "id").map(id -> XIds.BY_AGE.compare(id, since) > 0).orElse(true);
    }
}
