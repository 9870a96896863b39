package io.listeningpost.mentions;

import java.util.Optional;

/** How far a decision came. */
sealed interface Progress {

    /** Carried out. */
    record Done() implements Progress {
    }

    /** Refused; nothing has changed, or is again as it was. */
    record Declined(Decline why) implements Progress {
    }

    /** Begun; something has to happen elsewhere before it goes on. */
    record Underway() implements Progress {
    }

    static Progress of(Optional<Decline> declined) {
        return declined.<Progress>map(Declined::new).orElseGet(Done::new);
    }
}
