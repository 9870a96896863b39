package io.listeningpost.intake;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What this node remembers of looking up what posts answer and quote: what it was told, so that nobody pays twice, and which posts are
 * still without because the network did not answer. Bounded; forgotten at a restart. Thread-safe.
 */
public final class LookUps {

    private static final int ROOM = 20_000;

    private final AskedFor asked = new AskedFor(ROOM);
    private final Set<String> owed = new LinkedHashSet<>();

    AskedFor asked() {
        return asked;
    }

    /** What stands around this post could not be looked up. */
    synchronized void owe(AccountId account, PostId post) {
        owed.add(account + " " + post);
        Iterator<String> oldest = owed.iterator();
        while (owed.size() > ROOM) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized boolean isOwed(AccountId account, PostId post) {
        return owed.contains(account + " " + post);
    }

    synchronized void settled(AccountId account, PostId post) {
        owed.remove(account + " " + post);
    }
}
