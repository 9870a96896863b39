package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of posts. A post is absent only if X says so of that very post in words of its API; silence, a reference that is gone, a post
 * that cannot be read and a trouble of X's own say nothing.
 */
final class XLookup {

    private static final int MOST_IDS = 100;
    private static final Map<String, Absence> ABSENT = Map.of("resource-not-found", Absence.DELETED,
            "not-authorized-for-resource", Absence.HIDDEN, "resource-unavailable", Absence.HIDDEN);

    private final XCalls calls;
    private final XReads reads;
    private final XAuthors authors;

    XLookup(XCalls calls, XReads reads, XAuthors authors) {
        this.calls = calls;
        this.reads = reads;
        this.authors = authors;
    }

    Answer<Lookup> of(LinkedAccount account, Collection<PostId> ids) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("ids must be at most " + MOST_IDS + ", not " + ids.size());
        }
        Set<String> wanted = ids.stream().map(PostId::value).filter(XIds::isId).collect(Collectors.toSet());
        return wanted.isEmpty() ? Answer.got(new Lookup(List.of(), Map.of()))
                : ask(account, wanted).then(answer -> withNewestVersions(account, answer, wanted));
    }

    private Answer<JsonNode> ask(LinkedAccount account, Set<String> wanted) {
        return reads.byIds(account, wanted.stream().sorted(XIds.BY_AGE).collect(Collectors.joining(","))).then(answer ->
                answer.has("data") || answer.has("errors") ? Answer.got(answer)
                        : calls.senseless("X answered a look-up with neither posts nor reasons", XAct.ASK));
    }

    /** An edited post that is asked for by an old id comes back as it was then. */
    private Answer<Lookup> withNewestVersions(LinkedAccount account, JsonNode answer, Set<String> wanted) {
        Map<String, String> newer = new HashMap<>();
        XJson.list(answer, "data").forEach(entry -> XJson.id(entry, "id").ifPresent(id -> {
            String newest = XPost.versions(entry, id).getLast();
            if (!newest.equals(id)) {
                newer.put(id, newest);
            }
        }));
        Set<String> missing = newer.values().stream().filter(id -> !wanted.contains(id)).collect(Collectors.toSet());
        Answer<List<Post>> later = missing.isEmpty() ? Answer.got(List.of()) : ask(account, missing).then(told -> posts(account, told));
        return later.then(edited -> posts(account, answer).map(posts -> {
            List<Post> all = new ArrayList<>(edited);
            all.addAll(posts);
            Set<String> there = all.stream().map(post -> post.id().value()).collect(Collectors.toSet());
            all.removeIf(post -> there.contains(newer.getOrDefault(post.id().value(), "")));
            return new Lookup(all, absent(answer, wanted));
        }));
    }

    private Answer<List<Post>> posts(LinkedAccount account, JsonNode answer) {
        return authors.knownOf(account, answer).map(people -> XReader.page(answer, people).page().posts());
    }

    private static Map<PostId, Absence> absent(JsonNode answer, Set<String> wanted) {
        Map<PostId, Absence> absent = new HashMap<>();
        XProblem.ofPosts(answer).filter(said -> wanted.contains(said.getKey())).forEach(said -> {
            Absence why = ABSENT.get(XProblem.read(200, Optional.of(said.getValue())).type());
            if (why != null) {
                absent.put(new PostId(said.getKey()), why);
            }
        });
        XJson.list(answer, "data").flatMap(entry -> XJson.id(entry, "id").stream()).forEach(id -> absent.remove(new PostId(id)));
        return absent;
    }
}
