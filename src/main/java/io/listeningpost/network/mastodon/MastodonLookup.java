package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.ThreadId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What became of posts: twenty a call where the server can, and one by one where it cannot or where it is silent about one. */
final class MastodonLookup {

    private static final int AT_ONCE = 20;
    /** Of the calls that a server takes in five minutes this leaves the half to others. */
    private static final int MOST_CALLS = 150;

    private final MastodonCalls calls;
    private final MastodonThreads threads;
    private final Set<String> oneByOne = ConcurrentHashMap.newKeySet();

    MastodonLookup(MastodonCalls calls, MastodonThreads threads) {
        this.calls = calls;
        this.threads = threads;
    }

    Answer<Lookup> of(LinkedAccount account, Collection<PostId> ids) {
        return calls.at(account.credentials()).then(instance -> new Search(instance, account, ids).all());
    }

    private final class Search {

        private final Instance instance;
        private final LinkedAccount account;
        private final MastodonReader reader;
        private final Set<String> open = new LinkedHashSet<>();
        private final List<Post> posts = new ArrayList<>();
        private final Map<PostId, Absence> absent = new HashMap<>();
        private int left = MOST_CALLS;

        Search(Instance instance, LinkedAccount account, Collection<PostId> ids) {
            this.instance = instance;
            this.account = account;
            this.reader = new MastodonReader(instance, account);
            ids.stream().map(PostId::value).filter(MastodonJson::isId).forEach(open::add);
        }

        Answer<Lookup> all() {
            List<String> ids = List.copyOf(open);
            for (int from = 0; from < ids.size() && !oneByOne.contains(instance.key()); from += AT_ONCE) {
                Optional<SocialFailure> failure = together(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
                if (failure.isPresent()) {
                    return Answer.failed(failure.get());
                }
            }
            for (String id : List.copyOf(open)) {
                Optional<SocialFailure> failure = left > 0 ? one(id) : Optional.empty();
                if (failure.isPresent()) {
                    return Answer.failed(failure.get());
                }
            }
            return Answer.got(new Lookup(posts, absent));
        }

        private Optional<SocialFailure> together(List<String> ids) {
            if (ids.size() < 2) {
                return Optional.empty();
            }
            left--;
            String query = ids.stream().map(id -> "id%5B%5D=" + MastodonForm.encode(id)).collect(Collectors.joining("&"));
            return switch (calls.get(account.credentials(), "/api/v1/statuses?" + query)) {
                case Answer.Got<JsonNode>(JsonNode found) when found.isArray() -> {
                    Optional<SocialFailure> failure = Optional.empty();
                    for (JsonNode status : found) {
                        failure = failure.isPresent() ? failure : found(status);
                    }
                    yield failure;
                }
                case Answer.Got<JsonNode> other -> without();
                case Answer.Failed<JsonNode>(SocialFailure.Refused refused) -> without();
                case Answer.Failed<JsonNode>(SocialFailure.Unavailable unavailable) -> Optional.empty();
                case Answer.Failed<JsonNode>(SocialFailure failure) -> Optional.of(failure);
            };
        }

        /** Servers before 4.3 know no such question. */
        private Optional<SocialFailure> without() {
            oneByOne.add(instance.key());
            return Optional.empty();
        }

        private Optional<SocialFailure> one(String id) {
            left--;
            return switch (calls.get(account.credentials(), "/api/v1/statuses/" + id)) {
                case Answer.Got<JsonNode>(JsonNode status) -> MastodonReader.objection(status).isEmpty() ? found(status)
                        : Optional.of(new SocialFailure.Unavailable("a post that was asked for cannot be read"));
                case Answer.Failed<JsonNode>(SocialFailure.Refused(Refusal why, String detail)) -> {
                    // a server says the same of what is gone and of what we must not see any more
                    absent.put(new PostId(id), why == Refusal.TARGET_GONE ? Absence.DELETED : Absence.HIDDEN);
                    yield Optional.empty();
                }
                case Answer.Failed<JsonNode>(SocialFailure failure) -> Optional.of(failure);
            };
        }

        private Optional<SocialFailure> found(JsonNode status) {
            if (MastodonReader.objection(status).isPresent() || !open.remove(MastodonJson.id(status, "id").orElse(""))) {
                return Optional.empty();
            }
            ThreadId thread = threads.guess(account, status);
            if (left > 0 && MastodonJson.id(status, "in_reply_to_id").isPresent()) {
                left--;
                switch (threads.of(account, status)) {
                    case Answer.Got<MastodonThreads.Place>(MastodonThreads.Place place) -> thread = place.thread();
                    case Answer.Failed<MastodonThreads.Place>(SocialFailure failure) -> {
                        return Optional.of(failure);
                    }
                }
            }
            posts.add(reader.post(status, thread));
            return Optional.empty();
        }
    }
}
