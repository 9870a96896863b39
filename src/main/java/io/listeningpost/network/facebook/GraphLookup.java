package io.listeningpost.network.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of posts, fifty questions in one call. Facebook says the same of what is gone and of what the Page must not see any more.
 * A post elsewhere that tags the Page has an id as a comment has, and is asked for as a post when it turns out to be none.
 */
final class GraphLookup {

    private static final int AT_ONCE = 50;
    private static final int OK = 200;

    private final GraphCalls calls;

    GraphLookup(GraphCalls calls) {
        this.calls = calls;
    }

    Answer<Lookup> of(LinkedAccount account, Collection<PostId> ids) {
        return new Search(account).all(ids);
    }

    private final class Search {

        private final LinkedAccount account;
        private final GraphReader reader;
        private final List<Post> posts = new ArrayList<>();
        private final Map<PostId, Absence> absent = new HashMap<>();
        private final List<String> notComments = new ArrayList<>();

        Search(LinkedAccount account) {
            this.account = account;
            this.reader = new GraphReader(account);
        }

        Answer<Lookup> all(Collection<PostId> ids) {
            Set<String> wanted = new LinkedHashSet<>();
            ids.stream().map(PostId::value).filter(GraphJson::isId).forEach(wanted::add);
            Optional<SocialFailure> failure = each(List.copyOf(wanted), false).or(() -> each(List.copyOf(notComments), true));
            return failure.<Answer<Lookup>>map(Answer::failed).orElseGet(() -> Answer.got(new Lookup(posts, absent)));
        }

        private Optional<SocialFailure> each(List<String> ids, boolean asPosts) {
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                Optional<SocialFailure> failure = ask(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), asPosts);
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        }

        private Optional<SocialFailure> ask(List<String> ids, boolean asPosts) {
            ArrayNode batch = JsonNodeFactory.instance.arrayNode();
            ids.forEach(id -> batch.addObject().put("method", "GET").put("relative_url",
                    id + "?fields=" + URLEncoder.encode(asPosts ? GraphFields.POST : fields(id), StandardCharsets.UTF_8)));
            Map<String, String> form = Map.of("batch", batch.toString(), "include_headers", "false");
            return switch (calls.post(account.credentials(), GraphAct.ASK, "", form)) {
                case Answer.Failed<JsonNode>(SocialFailure failure) -> Optional.of(failure);
                case Answer.Got<JsonNode>(JsonNode told) when !told.isArray() || told.size() != ids.size() ->
                        Optional.of(new SocialFailure.Unavailable("Facebook answered another number of questions than it was asked"));
                case Answer.Got<JsonNode>(JsonNode told) -> {
                    Optional<SocialFailure> failure = Optional.empty();
                    for (int index = 0; index < ids.size() && failure.isEmpty(); index++) {
                        failure = take(ids.get(index), told.path(index), asPosts);
                    }
                    yield failure;
                }
            };
        }

        /** One that Facebook had no time for is null, and not spoken of. */
        private Optional<SocialFailure> take(String id, JsonNode part, boolean asPost) {
            int status = part.path("code").asInt();
            Optional<JsonNode> body = GraphJson.text(part, "body").flatMap(GraphJson::read);
            if (status == OK && body.filter(told -> GraphReader.objection(told).isEmpty()
                    && GraphJson.id(told, "id").filter(id::equals).isPresent()).isPresent()) {
                posts.add(read(id, body.get(), asPost));
                return Optional.empty();
            }
            Optional<JsonNode> error = body.map(told -> told.path("error")).filter(JsonNode::isObject);
            if (error.isEmpty()) {
                return Optional.empty();
            }
            return switch (calls.failure(error.get(), status)) {
                case SocialFailure.Refused(Refusal why, String detail) when why == Refusal.TARGET_GONE -> {
                    absent.put(new PostId(id), Absence.DELETED);
                    yield Optional.empty();
                }
                case SocialFailure.Refused(Refusal why, String detail) when why == Refusal.RESTRICTED -> {
                    absent.put(new PostId(id), Absence.HIDDEN);
                    yield Optional.empty();
                }
                case SocialFailure.Refused(Refusal why, String detail) when why == Refusal.INVALID -> {
                    if (!asPost && !isPost(id) && !GraphInbox.isMessage(id)) {
                        notComments.add(id);
                    }
                    yield Optional.empty();
                }
                case SocialFailure.Unavailable passing -> Optional.empty();
                case SocialFailure failure -> Optional.of(failure);
            };
        }

        private String fields(String id) {
            return isPost(id) ? GraphFields.POST : GraphInbox.isMessage(id) ? GraphFields.MESSAGE : GraphFields.commentAlone();
        }

        private boolean isPost(String id) {
            return id.startsWith(account.id().userId() + "_");
        }

        private Post read(String id, JsonNode told, boolean asPost) {
            if (GraphInbox.isMessage(id)) {
                return GraphInbox.message(account, told, told);
            }
            return asPost || isPost(id) ? reader.post(told) : reader.comment(told, GraphRoot.of(told.path("object")));
        }
    }
}
