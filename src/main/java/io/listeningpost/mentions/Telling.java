package io.listeningpost.mentions;

import io.listeningpost.conversation.SamePeople;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells requests that whoever began them was said to be somebody, and that it was taken back: killed at any point, the next round goes on
 * where it was. Thread-safe; for one thread an account, as {@link Clerk}.
 */
public final class Telling {

    /** What could not be told for so long is told no more. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_A_ROUND = 100;

    private final SamePeople people;
    private final RequestDesk desk;
    private final Accounts accounts;

    public Telling(SamePeople people, RequestDesk desk, Accounts accounts) {
        this.people = people;
        this.desk = desk;
        this.accounts = accounts;
    }

    /**
     * Tells what waits; answers the bugs that stopped single ones, which are tried again.
     *
     * @param holds whether nobody else may be at the account by now
     */
    public List<RuntimeException> work(AccountId account, BooleanSupplier holds) {
        List<RuntimeException> bugs = new ArrayList<>();
        Optional<AccountSettings> settings = accounts.find(account);
        if (settings.isEmpty()) {
            return bugs;
        }
        for (SamePeople.Word word : people.toTell(account, MOST_A_ROUND)) {
            if (!holds.getAsBoolean()) {
                return bugs;
            }
            try {
                // what is refused now may be taken once the account's speaker is put right
                if (!(desk.tell(word, settings.get()) instanceof DeskAnswer.Refused<Boolean>)) {
                    people.told(word.id());
                }
            } catch (RuntimeException bug) {
                bugs.add(bug);
            }
        }
        return bugs;
    }
}
