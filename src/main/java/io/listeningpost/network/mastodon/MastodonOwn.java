package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the account itself wrote. Answers only if each post can be read and none is left out: the one looked for may be it. */
final class MastodonOwn {

    private static final int LIMIT = 40;
    private static final int MOST_PAGES = 10;

    private final MastodonCalls calls;
    private final MastodonThreads threads;

    MastodonOwn(MastodonCalls calls, MastodonThreads threads) {
        this.calls = calls;
        this.threads = threads;
    }

    Answer<List<Post>> since(LinkedAccount account, Address where, Instant since) {
        return calls.at(account.credentials()).then(instance -> since(instance, account, where, since));
    }

    private Answer<List<Post>> since(Instance instance, LinkedAccount account, Address where, Instant since) {
        MastodonReader reader = new MastodonReader(instance, account);
        String path = "/api/v1/accounts/" + MastodonReader.idOf(account.id().userId()) + "/statuses?exclude_reblogs=true&limit=" + LIMIT;
        List<Post> posts = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (calls.get(account.credentials(), path + before.map(id -> "&max_id=" + id).orElse(""))) {
                case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(JsonNode found) -> {
                    boolean over = !found.isArray() || found.isEmpty();
                    Optional<String> seen = before;
                    for (JsonNode status : found) {
                        Optional<String> objection = MastodonReader.objection(status);
                        if (objection.isPresent()) {
                            return calls.senseless("a post that was looked for cannot be read: " + objection.get(), MastodonAct.ASK);
                        }
                        over |= MastodonJson.moment(status, "created_at").filter(since::isAfter).isPresent();
                        if (isThere(status, where)) {
                            posts.add(reader.post(status, threads.guess(account, status)));
                        }
                        before = MastodonJson.id(status, "id");
                    }
                    if (over || before.equals(seen)) {
                        return Answer.got(posts.stream().filter(post -> !post.createdAt().isBefore(since)).distinct().toList());
                    }
                }
            }
        }
        return calls.senseless("the account posted more than is looked through", MastodonAct.ASK);
    }

    /** A server that does not tell whom a post names tells nothing against it. */
    private static boolean names(JsonNode status, String id) {
        Set<String> named = MastodonReader.named(status);
        return named.contains(id) || named.stream().allMatch("0"::equals);
    }

    /** What was said to somebody else alone is not what was said here, though the words may be the same. */
    private static boolean isThere(JsonNode status, Address where) {
        boolean direct = MastodonReader.visibility(status) == MastodonVisibility.DIRECT;
        return switch (where) {
            case Address.Answering post -> true;
            case Address.Person(String userId, var thread) ->
                    direct && names(status, MastodonReader.idOf(userId));
        };
    }
}
