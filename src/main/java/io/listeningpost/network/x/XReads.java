package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import twitter4j.HttpParameter;

/** The questions about posts. Every one asks for the same parts of a post, so that every answer is read the same way. */
final class XReads {

    /** What X says of a post that a reader will not see again. Anything else says nothing about whether it exists. */
    private static final Set<String> GONE =
            Set.of("resource-not-found", "not-authorized-for-resource", "resource-unavailable", "disallowed-resource");
    private static final int MOST_IDS = 100;

    private final XCalls calls;
    private final XFields fields;

    XReads(XCalls calls, XFields fields) {
        this.calls = calls;
        this.fields = fields;
    }

    /** A page of one of the account's own timelines. */
    Answer<JsonNode> page(LinkedAccount account, String timeline, Map<String, String> question) {
        return ask(account, "/2/users/" + HttpParameter.encode(account.id().userId()) + timeline, question)
                .then(answer -> XReader.isPage(answer) ? Answer.got(answer) : noPage(answer));
    }

    /** What the account wrote itself, newest first: the newest hundred. Answers only if each can be read: the one looked for may be it. */
    Answer<List<Post>> own(LinkedAccount account, Instant since) {
        Map<String, String> question = Map.of("max_results", "100", "since_id", XIds.justBefore(since));
        return page(account, "/tweets", question).then(this::readable).map(List::reversed);
    }

    /** The posts that are still there. Answers only if X was clear about each one that is not. */
    Answer<List<Post>> lookup(LinkedAccount account, Collection<PostId> ids) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("ids must be at most " + MOST_IDS + ", not " + ids.size());
        }
        String wanted = ids.stream().map(PostId::value).filter(XIds::isId).distinct().collect(Collectors.joining(","));
        if (wanted.isEmpty()) {
            return Answer.got(List.of());
        }
        return ask(account, "/2/tweets", Map.of("ids", wanted)).then(this::found);
    }

    private Answer<List<Post>> found(JsonNode answer) {
        Optional<String> unclear = XJson.list(answer, "errors").map(error -> XProblem.read(200, Optional.of(error)))
                .filter(problem -> !GONE.contains(problem.type())).map(XProblem::detail).findFirst();
        if (unclear.isPresent()) {
            return calls.senseless(unclear.get(), false);
        }
        if (!answer.has("data") && !answer.has("errors")) {
            return calls.senseless("X answered a look-up with neither posts nor reasons", false);
        }
        return readable(answer);
    }

    private Answer<List<Post>> readable(JsonNode answer) {
        Page page = XReader.page(answer).page();
        return page.malformed().isEmpty() ? Answer.got(page.posts())
                : calls.senseless("a post that was looked for cannot be read: " + page.malformed().getFirst().reason(), false);
    }

    private Answer<JsonNode> ask(LinkedAccount account, String path, Map<String, String> question) {
        Map<String, String> whole = new HashMap<>(fields.parameters());
        whole.putAll(question);
        return calls.get(account.credentials(), path, whole);
    }

    /** X answers 200 with nothing but errors when the account itself is gone or suspended. */
    private Answer<JsonNode> noPage(JsonNode answer) {
        Optional<XProblem> problem = XJson.list(answer, "errors").findFirst().map(error -> XProblem.read(200, Optional.of(error)));
        return problem.filter(gone -> GONE.contains(gone.type()))
                .<Answer<JsonNode>>map(gone -> Answer.failed(new SocialFailure.Refused(Refusal.ACCOUNT_BARRED, gone.detail())))
                .orElseGet(() -> calls.senseless(problem.map(XProblem::detail).orElse("X answered without data and meta"), false));
    }
}
