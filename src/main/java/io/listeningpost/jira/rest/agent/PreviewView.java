package io.listeningpost.jira.rest.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be published.
 *
 * @param channel  {@code public} or {@code direct}
 * @param limit    the most that one post may weigh
 * @param links    what the network turns into links, bare domain names included
 * @param target   the post that is answered, null when there is none
 * @param handle   whom it answers, empty when not known or our own
 * @param also     handles of those whom the network addresses besides, as far as known; empty for a direct message
 * @param cost     what all posts cost together, US dollars as decimal text; null when nothing is known about prices
 * @param linkCost what one post with a link costs, null when none of these does
 * @param byHand   how to answer on the network itself, null when the network takes the answer from us
 * @param held     {@code paused} or {@code revoked} when the account keeps the reply waiting
 * @param blockers why it cannot be sent; empty when it can
 * @param hints    what is good to know and stands in no way
 * @param secrets  private words that are published only when the answer carries their fingerprint; null when there are none
 */
record PreviewView(
        String channel,
        List<PartView> parts,
        int limit,
        List<String> links,
        @Nullable String target,
        String handle,
        List<String> also,
        @Nullable String cost,
        @Nullable String linkCost,
        @Nullable ByHandView byHand,
        @Nullable String held,
        List<NoteView> blockers,
        List<NoteView> hints,
        @Nullable SecretsView secrets) {

    /** One post exactly as published, what it weighs, and where private words stand in it. */
    record PartView(String text, int weight, List<MarkView> marks) {
    }

    /** From the character at {@code start} to before the one at {@code end}. */
    record MarkView(int start, int end) {
    }

    /** The page of the post to answer, and what to paste there. */
    record ByHandView(String url, String text) {
    }

    /** A stable code for programs and a sentence for people. */
    record NoteView(String code, String message) {
    }
}
