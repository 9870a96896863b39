package io.listeningpost.settings;

import java.util.List;
import java.util.Optional;

/**
 * What an admin wants of the words that agents publish.
 *
 * @param signature a Velocity template that every answer ends with; may use {@code $agent.initials} and {@code $agent.firstName}; empty for
 *                  none
 * @param orders    what order numbers look like, in the language of {@code caution.OrderPattern}
 * @param ours      telephone numbers and addresses of the brand, which everybody may read
 * @param comments  what becomes of agents' public comments
 * @param copies    whether requests show as comments what was published
 */
public record Wording(Optional<String> signature, List<String> orders, List<String> ours, Sharing comments, boolean copies) {

    /** What begins an account: public comments are offered, as nobody else would tell that they stand in Jira only. */
    public static final Wording FIRST = new Wording(Optional.empty(), List.of(), List.of(), Sharing.ASK);

    public static final int MOST_ORDERS = 10;
    public static final int MOST_OURS = 50;

    public Wording {
        orders = List.copyOf(orders);
        ours = List.copyOf(ours);
    }

    /** With comments that stay in Jira. */
    public Wording(Optional<String> signature, List<String> orders, List<String> ours) {
        this(signature, orders, ours, Sharing.NEVER);
    }

    /** With requests that show what was published. */
    public Wording(Optional<String> signature, List<String> orders, List<String> ours, Sharing comments) {
        this(signature, orders, ours, comments, true);
    }
}
