package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * That an account was removed and what was heard and said is to be forgotten.
 *
 * @param speaker in whose name its requests were written
 * @param choice  never {@link RemovalChoice#KEEP}: then there is nothing to do
 * @param by      key of the Jira user
 * @param at      when it was removed
 * @param doneAt  when all was forgotten
 */
public record Removal(
        AccountId account,
        String handle,
        String speaker,
        RemovalChoice choice,
        String by,
        Instant at,
        Progress progress,
        Optional<Instant> doneAt) {

    public Removal {
        if (choice == RemovalChoice.KEEP) {
            throw new IllegalArgumentException("what is kept is nothing to be forgotten: " + account);
        }
    }

    /** One that begins. */
    public static Removal of(AccountSettings account, RemovalChoice choice, String by, Instant at) {
        return new Removal(account.id(), account.handle(), account.speaker(), choice, by, at, Progress.begun(at), Optional.empty());
    }

    public boolean isDone() {
        return doneAt.isPresent();
    }

    public Removal with(Progress further) {
        return new Removal(account, handle, speaker, choice, by, at, further, doneAt);
    }

    public Removal done(Instant when) {
        return new Removal(account, handle, speaker, choice, by, at, progress, Optional.of(when));
    }

    /** What is gone through, one after the other. */
    public enum Stage {
        POSTS,
        CONVERSATIONS,
        /** What is known of the account as a whole. */
        REST
    }

    /**
     * How far it is.
     *
     * @param after   the last row of the stage that was gone through
     * @param posts   forgotten so far
     * @param threads forgotten so far
     * @param failed  what could not be forgotten since it was begun anew
     * @param rounds  how often it was begun anew for the sake of that
     * @param left    posts that stand on their requests although they were to be taken out: nobody tries any more
     * @param trouble what went wrong last
     * @param due     not to be gone on with before
     */
    public record Progress(
            Stage stage, long after, long posts, long threads, int failed, int rounds, int left, Optional<String> trouble, Instant due) {

        static Progress begun(Instant at) {
            return new Progress(Stage.POSTS, 0, 0, 0, 0, 0, 0, Optional.empty(), at);
        }

        /** The next stage, from its beginning. */
        public Progress on(Stage next) {
            return new Progress(next, 0, posts, threads, failed, rounds, left, trouble, due);
        }

        /** Once more from the beginning, for what could not be done. */
        public Progress again(Instant when) {
            return new Progress(Stage.POSTS, 0, posts, threads, 0, rounds + 1, left, trouble, when);
        }

        public Progress through(long row) {
            return new Progress(stage, row, posts, threads, failed, rounds, left, trouble, due);
        }

        public Progress forgotten(long morePosts, long moreThreads) {
            return new Progress(stage, after, posts + morePosts, threads + moreThreads, failed, rounds, left, trouble, due);
        }

        public Progress failed(String words) {
            return new Progress(stage, after, posts, threads, failed + 1, rounds, left, Optional.of(words), due);
        }

        /** Without the trouble that is over. */
        public Progress calm() {
            return failed > 0 || left > 0 ? this
                    : new Progress(stage, after, posts, threads, failed, rounds, left, Optional.empty(), due);
        }

        /** Nothing was gone through, and it is tried again then. */
        public Progress broken(String words, Instant when) {
            return new Progress(stage, after, posts, threads, failed, rounds, left, Optional.of(words), when);
        }

        public Progress leaving(String words) {
            return new Progress(stage, after, posts, threads, failed, rounds, left + 1, Optional.of(words), due);
        }
    }
}
