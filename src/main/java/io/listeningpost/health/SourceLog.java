package io.listeningpost.health;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the health of every source by its key, one row each, for all nodes. Thread-safe. */
public interface SourceLog {

    Optional<SourceHealth> of(AccountId account, String source);

    /** By key. */
    List<SourceHealth> ofAccount(AccountId account);

    /** Of every account, also of those that are not linked any more. A few rows an account: ask for it rarely. */
    List<SourceHealth> all();

    /** The source brings in what was said from this moment on; a source that is known keeps everything else. */
    void starts(AccountId account, String source, Instant since);

    /** It answered well; {@code more} to ask again in the next round. A source that is not known starts at that moment. */
    void wentWell(AccountId account, String source, Instant at, boolean more, Optional<Gap> gap);

    void failed(AccountId account, String source, Instant at, String trouble, Instant quietUntil);

    /** It is not asked, for this reason; no failure. */
    void rests(AccountId account, String source, Instant at, String reason);

    /** Every source of the account may be asked in the next round. */
    void hurry(AccountId account);

    /** Forgets a source. */
    void ended(AccountId account, String source);
}
