package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.SocialFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What somebody wrote: the account itself, or somebody else. */
final class MastodonOwn {

    private static final int LIMIT = 40;
    private static final int MOST_PAGES = 10;

    private final MastodonCalls calls;
    private final MastodonThreads threads;

    MastodonOwn(MastodonCalls calls, MastodonThreads threads) {
        this.calls = calls;
        this.threads = threads;
    }

    /** What the account itself wrote. Answers only if each post can be read and none is left out: the one looked for may be it. */
    Answer<List<Post>> since(LinkedAccount account, Address where, Instant since) {
        return calls.at(account.credentials()).then(instance -> since(instance, account, where, since));
    }

    /** What somebody wrote to everybody, as far as the account's server knows of it and it can be read. */
    Answer<List<Post>> by(LinkedAccount account, String userId, int most) {
        return calls.at(account.credentials()).then(instance -> {
            MastodonReader reader = new MastodonReader(instance, account);
            return calls.get(account.credentials(), pathOf(userId) + LIMIT).then(found -> found.isArray()
                    ? Answer.got(StreamSupport.stream(found.spliterator(), false)
                            .filter(status -> MastodonReader.objection(status).isEmpty())
                            .map(status -> reader.post(status, threads.guess(account, status)))
                            .filter(post -> post.isPublic() && post.kind() != PostKind.REPOST && post.author().id().equals(userId))
                            .limit(most).toList())
                    : calls.senseless(instance.key() + " answered something that is no list of posts", MastodonAct.ASK));
        });
    }

    private static String pathOf(String userId) {
        return "/api/v1/accounts/" + MastodonReader.idOf(userId) + "/statuses?exclude_reblogs=true&limit=";
    }

    private Answer<List<Post>> since(Instance instance, LinkedAccount account, Address where, Instant since) {
        MastodonReader reader = new MastodonReader(instance, account);
        String path = pathOf(account.id().userId()) + LIMIT;
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
