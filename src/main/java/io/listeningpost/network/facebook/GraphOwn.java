package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comments of the Page itself below a post or comment, looked for on that thread. Answers only if each comment there can be read and
 * none is left out: the one looked for may be it. Below a post that is gone there is nothing.
 */
final class GraphOwn {

    private static final int LIMIT = 100;
    private static final int MOST_PAGES = 20;

    private final GraphCalls calls;

    GraphOwn(GraphCalls calls) {
        this.calls = calls;
    }

    Answer<List<Post>> below(LinkedAccount account, PostId target, Instant since) {
        return switch (place(account, target).then(place -> comments(account, target, place, since))) {
            case Answer.Failed<List<Post>>(SocialFailure.Refused(Refusal why, String detail)) when why == Refusal.TARGET_GONE ->
                    Answer.got(List.of());
            case Answer.Failed<List<Post>> failed -> failed;
            case Answer.Got<List<Post>> got -> got;
        };
    }

    /** Facebook puts an answer to an answer below the comment that both stand below. */
    private Answer<String> place(LinkedAccount account, PostId target) {
        if (!GraphJson.isId(target.value())) {
            return GraphCalls.refused(Refusal.TARGET_GONE, "there is no such post");
        }
        if (target.value().startsWith(account.id().userId() + "_")) {
            return Answer.got(target.value());
        }
        return calls.get(account.credentials(), target.value(), Map.of("fields", "id,parent{id,parent{id}}")).then(told -> {
            if (GraphJson.id(told, "id").isEmpty()) {
                return calls.senseless("Facebook did not say what a comment stands below", GraphAct.ASK);
            }
            JsonNode parent = told.path("parent");
            return Answer.got(GraphJson.id(parent.path("parent"), "id").or(() -> GraphJson.id(parent, "id")).orElse(target.value()));
        });
    }

    private Answer<List<Post>> comments(LinkedAccount account, PostId target, String place, Instant since) {
        GraphReader reader = new GraphReader(account);
        GraphRoot root = new GraphRoot(target.value(), Optional.empty());
        List<Post> own = new ArrayList<>();
        Map<String, String> question = new HashMap<>(Map.of("filter", "stream", "order", "reverse_chronological",
                "limit", Integer.toString(LIMIT), "fields", GraphFields.COMMENT));
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (calls.get(account.credentials(), place + "/comments", question)) {
                case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(JsonNode told) -> {
                    if (!told.path("data").isArray()) {
                        return calls.senseless("Facebook answered something that is no list of comments", GraphAct.ASK);
                    }
                    boolean over = false;
                    for (JsonNode comment : told.path("data")) {
                        Optional<String> objection = GraphReader.objection(comment);
                        if (objection.isPresent()) {
                            return calls.senseless("a comment that was looked for cannot be read: " + objection.get(), GraphAct.ASK);
                        }
                        over |= GraphJson.moment(comment, "created_time").filter(since::isAfter).isPresent();
                        if (reader.isOurs(comment)) {
                            own.add(below(reader.comment(comment, root), target, place));
                        }
                    }
                    Optional<String> next = GraphJson.next(told);
                    if (over || next.isEmpty()) {
                        return Answer.got(own.stream().filter(post -> !post.createdAt().isBefore(since)).distinct().toList());
                    }
                    question.put("after", next.get());
                }
            }
        }
        return calls.senseless("the thread has more comments than are looked through", GraphAct.ASK);
    }

    /** What stands in the place where an answer to the target lands counts as one: Facebook tells no better. */
    private static Post below(Post post, PostId target, String place) {
        boolean lands = post.repliedTo().map(PostId::value).filter(place::equals).isPresent();
        return !lands || post.repliedTo().filter(target::equals).isPresent() ? post
                : new Post(post.id(), post.firstId(), post.thread(), post.kind(), Optional.of(target), post.quoted(), post.author(),
                        post.text(), post.createdAt(), post.mentions(), post.media(), post.permalink(), post.terms(), post.language(),
                        post.revised());
    }
}
