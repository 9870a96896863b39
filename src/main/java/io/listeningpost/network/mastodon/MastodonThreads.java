package io.listeningpost.network.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.ThreadId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * To which thread a post belongs: that of the first post above it which the server knows, or knows of. The API has no name for threads,
 * so what is above is asked for, once. Thread-safe.
 */
final class MastodonThreads {

    private static final int MOST_KEPT = 20_000;
    private static final int MOST_STEPS = 8;
    private static final int MOST_ABOVE = 30;

    private final MastodonCalls calls;
    private final Map<String, String> roots = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KEPT;
        }
    };

    MastodonThreads(MastodonCalls calls) {
        this.calls = calls;
    }

    /**
     * A post in its thread.
     *
     * @param above what it answers, and what that answers, oldest first; only when it was asked for just now
     */
    record Place(ThreadId thread, List<JsonNode> above) {
    }

    Answer<Place> of(LinkedAccount account, JsonNode status) {
        String id = MastodonJson.id(status, "id").orElseThrow();
        Optional<String> parent = MastodonJson.id(status, "in_reply_to_id");
        if (parent.isEmpty()) {
            return Answer.got(place(keep(account, id, id), List.of()));
        }
        Optional<String> known = known(account, id).or(() -> known(account, parent.get()));
        if (known.isPresent()) {
            return Answer.got(place(keep(account, id, known.get()), List.of()));
        }
        return switch (calls.get(account.credentials(), "/api/v1/statuses/" + id + "/context")) {
            case Answer.Got<JsonNode>(JsonNode context) -> above(context).isEmpty()
                    ? climbed(account, id, parent.get()) : Answer.got(placed(account, id, above(context)));
            case Answer.Failed<JsonNode>(SocialFailure.Refused refused) -> climbed(account, id, parent.get());
            case Answer.Failed<JsonNode>(SocialFailure failure) -> Answer.failed(failure);
        };
    }

    /** The same without asking: what is known, or the nearest name for it. */
    ThreadId guess(LinkedAccount account, JsonNode status) {
        String id = MastodonJson.id(status, "id").orElseThrow();
        Optional<String> parent = MastodonJson.id(status, "in_reply_to_id");
        return new ThreadId(known(account, id).or(() -> parent.flatMap(above -> known(account, above))).or(() -> parent).orElse(id));
    }

    private static List<JsonNode> above(JsonNode context) {
        List<JsonNode> above = new ArrayList<>();
        context.path("ancestors").forEach(status -> {
            if (MastodonReader.objection(status).isEmpty()) {
                above.add(status);
            }
        });
        return above;
    }

    private Place placed(LinkedAccount account, String id, List<JsonNode> above) {
        String root = root(above.getFirst());
        above.forEach(status -> keep(account, MastodonJson.id(status, "id").orElseThrow(), root));
        keep(account, id, root);
        int size = above.size();
        return place(root, size <= MOST_ABOVE ? above : above.subList(size - MOST_ABOVE, size));
    }

    private static String root(JsonNode first) {
        return MastodonJson.id(first, "in_reply_to_id").orElseGet(() -> MastodonJson.id(first, "id").orElseThrow());
    }

    /** Some servers tell single posts and no threads. */
    private Answer<Place> climbed(LinkedAccount account, String id, String parent) {
        List<JsonNode> above = new ArrayList<>();
        String next = parent;
        for (int step = 0; step < MOST_STEPS; step++) {
            switch (calls.get(account.credentials(), "/api/v1/statuses/" + next)) {
                case Answer.Failed<JsonNode>(SocialFailure.Refused gone) -> {
                    step = MOST_STEPS;
                }
                case Answer.Failed<JsonNode>(SocialFailure failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(JsonNode status) -> {
                    if (MastodonReader.objection(status).isPresent()) {
                        step = MOST_STEPS;
                    } else {
                        above.addFirst(status);
                        Optional<String> further = MastodonJson.id(status, "in_reply_to_id");
                        next = further.orElse(next);
                        step = further.isEmpty() ? MOST_STEPS : step;
                    }
                }
            }
        }
        return Answer.got(above.isEmpty() ? place(keep(account, id, parent), List.of()) : placed(account, id, above));
    }

    private static Place place(String root, List<JsonNode> above) {
        return new Place(new ThreadId(root), above);
    }

    private Optional<String> known(LinkedAccount account, String id) {
        synchronized (roots) {
            return Optional.ofNullable(roots.get(account.id() + "/" + id));
        }
    }

    private String keep(LinkedAccount account, String id, String root) {
        synchronized (roots) {
            roots.put(account.id() + "/" + id, root);
        }
        return root;
    }
}
