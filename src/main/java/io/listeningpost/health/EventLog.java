package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps what networks told by themselves, one row an account, for all nodes. Thread-safe. */
public interface EventLog {

    /** What is known; {@link EventHealth#none} before the first event. */
    EventHealth of(AccountId account);

    /** Changes what is known and answers it: of changes at the same moment none is lost. The change may be asked for more than once. */
    EventHealth change(AccountId account, UnaryOperator<EventHealth> change);

    /** Of every account of which something is known, at once; in no order. */
    List<EventHealth> all();
}
