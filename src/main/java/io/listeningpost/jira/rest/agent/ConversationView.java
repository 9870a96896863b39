package io.listeningpost.jira.rest.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public thread beside its request. Moments are ISO 8601 in UTC; everything a stranger wrote is plain text, to be encoded by whoever
 * shows it.
 *
 * @param now   the server's time, for counting down
 * @param items posts and replies, oldest first; what is not published yet comes last
 */
record ConversationView(
        String request,
        String networkName,
        String thread,
        String url,
        AccountView account,
        AuthorView customer,
        String now,
        List<ItemView> items) {

    /**
     * The account that speaks.
     *
     * @param state   {@code linked}, {@code paused}, {@code revoked} or {@code removed}
     * @param trouble what is wrong with its network now, null when nothing is
     */
    record AccountView(String handle, String state, @Nullable String trouble) {
    }

    /** Someone on the network; followers are null when the network did not tell. */
    record AuthorView(String handle, String name, @Nullable Long followers, boolean verified) {
    }

    /**
     * A post that was read, or a reply of ours.
     *
     * @param id       of the post; of a reply {@code reply-} and its number
     * @param role     {@code customer}, {@code bystander} or {@code us}
     * @param parts    one, or as many posts as the reply has
     * @param depth    how deep it is nested, 0 to 2
     * @param canAnswer whether the network takes an answer to it
     * @param delivery of a reply; null for what was read
     */
    record ItemView(
            String id,
            String role,
            AuthorView author,
            String at,
            boolean edited,
            int depth,
            boolean canAnswer,
            List<PartView> parts,
            List<MediaView> media,
            @Nullable DeliveryView delivery) {
    }

    /** A text and its page on the network; null until it is published. */
    record PartView(String text, @Nullable String url) {
    }

    /** A picture or film: its kind, and what its author says it shows. */
    record MediaView(String type, @Nullable String alt) {
    }

    /**
     * How far a reply came.
     *
     * @param id      its number
     * @param kind    {@code answer} or {@code status}
     * @param state   {@code waiting}, {@code sending}, {@code delivered} or {@code failed}
     * @param by      the display name of whoever caused it
     * @param sendsAt the end of its grace time, or the next attempt
     * @param reason  why it waits or failed
     */
    record DeliveryView(
            String id,
            String kind,
            String state,
            String by,
            String sendsAt,
            @Nullable String reason,
            boolean canWithdraw,
            boolean canRetry) {
    }
}
