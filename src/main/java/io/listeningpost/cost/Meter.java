package io.listeningpost.cost;

import io.listeningpost.social.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What each account used, by UTC day: our own estimate, never the network's bill. For all nodes. Thread-safe. */
public interface Meter {

    /** Adds to what stands there; two nodes adding at once lose nothing. */
    void add(AccountId account, Spent spent);

    /** The days from the first to the last, both included; any order. */
    List<Spent> of(AccountId account, LocalDate first, LocalDate last);

    /** The same for several accounts at once; one that used nothing is left out. */
    Map<AccountId, List<Spent>> ofAll(Collection<AccountId> accounts, LocalDate first, LocalDate last);

    /** Forgets the days before this one. */
    void forget(LocalDate before);
}
