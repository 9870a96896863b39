package io.listeningpost.jira.rest.agent;

import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.social.PostId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who answers whom in a thread, as far as it helps a narrow panel: at most two steps in. Not thread-safe. */
final class Nesting {

    private static final int DEEPEST = 2;

    private final Map<PostId, PostId> parents = new HashMap<>();
    private final Map<PostId, PostId> names = new HashMap<>();

    /** A post under its first id; it may be spoken of by the id of any version. */
    void add(PostId firstId, PostId id, Optional<PostId> repliedTo) {
        names.put(firstId, firstId);
        names.put(id, firstId);
        repliedTo.ifPresent(parent -> parents.put(firstId, parent));
    }

    /** The published parts of a reply all answer its target, however they hang together on the network. */
    void add(OutboxEntry entry) {
        for (Part part : entry.parts()) {
            part.postId().ifPresent(post -> add(post, post, Optional.of(entry.target())));
        }
    }

    /** The first id of the post of the thread that this one answers. */
    Optional<PostId> above(PostId firstId) {
        return Optional.ofNullable(parents.get(firstId)).flatMap(this::known);
    }

    /** The first id of a post of the thread, by the id of any version. */
    Optional<PostId> known(PostId id) {
        return Optional.ofNullable(names.get(id));
    }

    int depth(PostId firstId) {
        Set<PostId> seen = new HashSet<>();
        int depth = 0;
        PostId at = firstId;
        while (depth < DEEPEST && seen.add(at) && parents.containsKey(at) && names.containsKey(parents.get(at))) {
            at = names.get(parents.get(at));
            depth++;
        }
        return depth;
    }

    int depthBelow(PostId target) {
        return names.containsKey(target) ? Math.min(DEEPEST, depth(names.get(target)) + 1) : 0;
    }
}
