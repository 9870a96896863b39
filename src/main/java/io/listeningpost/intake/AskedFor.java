package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which posts were looked up of late, on this node: nobody pays twice to hear that a post is gone. Bounded. Thread-safe. */
final class AskedFor {

    private final int room;
    private final Set<String> asked = new LinkedHashSet<>();

    AskedFor(int room) {
        this.room = room;
    }

    synchronized List<PostId> fresh(AccountId account, Collection<PostId> posts) {
        return posts.stream().distinct().filter(post -> !asked.contains(account + " " + post)).toList();
    }

    synchronized void add(AccountId account, Collection<PostId> posts) {
        posts.forEach(post -> asked.add(account + " " + post));
        Iterator<String> oldest = asked.iterator();
        while (asked.size() > room) {
            oldest.next();
            oldest.remove();
        }
    }
}
