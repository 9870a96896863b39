package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Charge;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import twitter4j.HttpParameter;

/** The questions about posts. Every one asks for the same parts of a post, so that every answer is read the same way; each is billed. */
final class XReads {

    /** What X says of an account that a reader will not see again. */
    private static final Set<String> GONE =
            Set.of("resource-not-found", "not-authorized-for-resource", "resource-unavailable", "disallowed-resource");

    /** X shows the 3,200 newest posts of an account. */
    private static final int MOST_OWN_PAGES = 32;

    /** Fewer posts in one page cannot be asked for. */
    private static final int SMALLEST_PAGE = 5;

    private final XCalls calls;
    private final XFields fields;
    private final XAuthors authors;
    private final XBill bill;

    XReads(XCalls calls, XFields fields, XAuthors authors, XBill bill) {
        this.calls = calls;
        this.fields = fields;
        this.authors = authors;
        this.bill = bill;
    }

    /** A page of one of the account's own timelines, with everybody who wrote in it. */
    Answer<XReader.Read> page(LinkedAccount account, String timeline, Map<String, String> question) {
        return timeline(account, timeline, question).then(answer -> read(account, answer));
    }

    /** A page of a search, with everybody who wrote in it. */
    Answer<XReader.Read> search(LinkedAccount account, Map<String, String> question) {
        return ask(account, "/2/tweets/search/recent", question, Charge.POST_READ)
                .then(answer -> XReader.isPage(answer) ? read(account, answer) : calls.senseless(noPage(answer), XAct.ASK));
    }

    /** What X answers to a question by ids, whatever it is. */
    Answer<JsonNode> byIds(LinkedAccount account, String ids) {
        return ask(account, "/2/tweets", Map.of("ids", ids), Charge.POST_READ);
    }

    /** Those of these posts that X shows now, with everybody who wrote them. */
    Answer<XReader.Read> shown(LinkedAccount account, Set<String> ids) {
        return byIds(account, ids.stream().sorted(XIds.BY_AGE).collect(Collectors.joining(","))).then(answer -> read(account, answer));
    }

    /**
     * What the account wrote itself since then, newest first, as far back as X remembers. Answers only if each can be read and none is left
     * out: the one looked for may be it.
     */
    Answer<List<Post>> own(LinkedAccount account, Instant since) {
        String sinceId = XIds.justBefore(since);
        Own own = new Own();
        Answer<Boolean> walked = XWalk.walk(next -> timeline(account, "/tweets", ownPage(sinceId, next))
                .map(page -> XReader.page(page, XPeople.us(account))), own);
        return walked.then(more -> more
                ? calls.senseless("the account posted more than X lets us look through", XAct.ASK) : Answer.got(own.posts));
    }

    private static Map<String, String> ownPage(String sinceId, Optional<String> next) {
        Map<String, String> question = new HashMap<>(Map.of("max_results", "100", "since_id", sinceId));
        next.ifPresent(token -> question.put("pagination_token", token));
        return question;
    }

    /** Through everything that the account wrote itself. */
    private final class Own implements XWalk.Progress<XReader.Read> {

        private final List<Post> posts = new ArrayList<>();
        private int pages;

        @Override
        public Answer<Optional<String>> take(XReader.Read read) {
            pages++;
            if (!read.page().malformed().isEmpty()) {
                return calls.senseless(
                        "a post that was looked for cannot be read: " + read.page().malformed().getFirst().reason(), XAct.ASK);
            }
            posts.addAll(read.page().posts().reversed());
            return Answer.got(read.next());
        }

        @Override
        public boolean isEnough() {
            return pages > MOST_OWN_PAGES;
        }
    }

    /** A page of what the account wrote itself since that id, without reposts, as X sends it, with how often each post was quoted. */
    Answer<JsonNode> ownQuoted(LinkedAccount account, String sinceId, Optional<String> next) {
        Map<String, String> whole = new HashMap<>(fields.ofQuotedPosts());
        whole.putAll(ownPage(sinceId, next));
        whole.put("exclude", "retweets");
        return timeline(account, "/tweets", whole);
    }

    /**
     * What somebody wrote lately and everybody may read, newest first, without reposts. They are sent along, because only X knows whether
     * they are protected; what they answer and quote is not, because that would be charged too.
     */
    Answer<List<Post>> by(LinkedAccount account, String userId, int most) {
        Map<String, String> question = Map.of("max_results", String.valueOf(Math.max(SMALLEST_PAGE, most)), "exclude", "retweets",
                "expansions", "author_id");
        return timeline(account, userId, "/tweets", question, Charge.POST_READ, Refusal.TARGET_GONE).map(answer ->
                XReader.page(answer).page().posts().reversed().stream().filter(Post::isPublic).limit(most).toList());
    }

    private Answer<XReader.Read> read(LinkedAccount account, JsonNode answer) {
        return authors.of(account, answer).map(people -> XReader.page(answer, people));
    }

    /** X answers 200 with nothing but errors when the account that is asked for is gone or suspended. */
    private Answer<JsonNode> timeline(LinkedAccount account, String timeline, Map<String, String> question) {
        return timeline(account, account.id().userId(), timeline, question, Charge.OWNED_READ, Refusal.ACCOUNT_BARRED);
    }

    private Answer<JsonNode> timeline(
            LinkedAccount account, String userId, String timeline, Map<String, String> question, Charge charge, Refusal whenGone) {
        String path = "/2/users/" + HttpParameter.encode(userId) + timeline;
        return ask(account, path, question, charge).then(answer -> {
            if (XReader.isPage(answer)) {
                return Answer.got(answer);
            }
            return problem(answer).filter(gone -> GONE.contains(gone.type()))
                    .<Answer<JsonNode>>map(gone -> Answer.failed(new SocialFailure.Refused(whenGone, gone.detail())))
                    .orElseGet(() -> calls.senseless(noPage(answer), XAct.ASK));
        });
    }

    private Answer<JsonNode> ask(LinkedAccount account, String path, Map<String, String> question, Charge charge) {
        Map<String, String> whole = new HashMap<>(fields.ofPosts());
        whole.putAll(question);
        Answer<JsonNode> answer = calls.get(account.credentials(), path, whole);
        if (answer instanceof Answer.Got<JsonNode>(JsonNode told)) {
            bill.read(account.id(), told, charge);
        }
        return answer;
    }

    private static String noPage(JsonNode answer) {
        return problem(answer).map(XProblem::detail).orElse("X answered without data and meta");
    }

    private static Optional<XProblem> problem(JsonNode answer) {
        return XJson.list(answer, "errors").findFirst().map(error -> XProblem.read(200, Optional.of(error)));
    }
}
