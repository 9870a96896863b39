package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps the rhythm of every account, one row each, for all nodes. Thread-safe. */
public interface Rhythms {

    /** Changes what is kept, or what starts at that moment, and answers it. The change may be asked for more than once. */
    Rhythm change(AccountId account, Instant start, UnaryOperator<Rhythm> change);

    /** Of every account, at once; in no order. */
    List<Rhythm> all();
}
