package io.listeningpost.jira.rest.admin;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change that is made only where a part still stands as it was read; whoever read nothing changes it as it stands. What stands as it
 * shall already is no conflict: an answer that got lost is asked for again. For one thread, and for stores that ask more than once.
 *
 * @param <T> the part, or what it is in
 */
final class AsRead<T> implements UnaryOperator<T> {

    private final @Nullable String revision;
    private final Function<T, String> revisionOf;
    private final UnaryOperator<T> change;
    private Optional<Contest<T>> contest = Optional.empty();

    /**
     * Two who changed the same.
     *
     * @param theirs what stands
     * @param mine   what would have stood
     */
    record Contest<T>(T theirs, T mine) {
    }

    /** @param revision what the caller read; null or empty for nothing */
    AsRead(@Nullable String revision, Function<T, String> revisionOf, UnaryOperator<T> change) {
        this.revision = revision == null || revision.isBlank() ? null : revision.strip();
        this.revisionOf = revisionOf;
        this.change = change;
    }

    @Override
    public T apply(T now) {
        T wanted = change.apply(now);
        String stands = revisionOf.apply(now);
        boolean free = revision == null || revision.equals(stands) || revisionOf.apply(wanted).equals(stands);
        contest = free ? Optional.empty() : Optional.of(new Contest<>(now, wanted));
        return free ? wanted : now;
    }

    /** Present when something else stands: then nothing was changed. */
    Optional<Contest<T>> contest() {
        return contest;
    }
}
