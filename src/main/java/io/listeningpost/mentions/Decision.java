package io.listeningpost.mentions;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's decision about one post.
 *
 * @param post    the first id of the post
 * @param by      key of the Jira user
 * @param at      when it was decided
 * @param decline why it was not carried out; empty unless it was refused
 * @param before  what had become of the post before, for taking it back; empty until it is carried out
 */
public record Decision(
        long id,
        AccountId account,
        PostId post,
        Act act,
        String by,
        Instant at,
        State state,
        Optional<Decline> decline,
        Optional<Before> before) {

    /** How long a decision can be taken back. */
    public static final Duration REVOCABLE = Duration.ofMinutes(15);

    /** How far a decision came. */
    public enum State {
        WAITING,
        DONE,
        REFUSED,
        UNDONE
    }

    /** Whether it says what people want of the post: an undoing does not, nor what was undone. */
    public boolean counts() {
        return state != State.UNDONE && !(act instanceof Act.Undo);
    }

    /** Whether it can be asked to be taken back at this moment; whether anything is left to take back is seen then. */
    public boolean isRevocable(Instant now) {
        boolean lasting = act instanceof Act.Undo || act instanceof Act.Merge;
        return (state == State.WAITING || state == State.DONE) && !lasting && !now.isAfter(at.plus(REVOCABLE));
    }
}
