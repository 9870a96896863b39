package io.listeningpost.mentions;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every decision: what waits to be carried out, and who decided what when. Thread-safe, and safe with several nodes on one database. */
public interface Decisions {

    /** Stores it to be carried out; the one that has its key when there is one. */
    Decision add(NewDecision decision);

    Optional<Decision> find(long id);

    /** Those of the account that are not carried out yet, oldest first. */
    List<Decision> waiting(AccountId account, int limit);

    /** Keeps what had become of the post, before anything is done to it; what was kept first stays. */
    void remember(long id, Before before);

    /** It was carried out. */
    void done(long id);

    /** It is not carried out. */
    void refused(long id, Decline why);

    /** It was taken back, or about to be; does not wait any more. */
    void undone(long id);

    /** The newest one about each of these posts that is no undoing and was not undone itself. */
    Map<PostId, Decision> last(AccountId account, Collection<PostId> posts);

    /** The newest ones about this post, newest first. */
    List<Decision> ofPost(AccountId account, PostId post, int limit);
}
