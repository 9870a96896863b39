package io.listeningpost.jira.rest.agent;

import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.reply.Blocker;
import io.listeningpost.reply.Preview;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What would be published.
 *
 * @param limit    the most that one post may weigh
 * @param links    what the network turns into links, bare domain names included
 * @param target   the post that is answered, null when there is none
 * @param handle   whom it answers
 * @param held     {@code paused} or {@code revoked} when the account keeps the reply waiting
 * @param blockers why it cannot be sent; empty when it can
 */
record PreviewView(
        List<PartView> parts,
        int limit,
        List<String> links,
        @Nullable String target,
        String handle,
        @Nullable String held,
        List<BlockerView> blockers) {

    /** One post exactly as published, and what it weighs. */
    record PartView(String text, int weight) {
    }

    /** A stable code for programs and a sentence for people. */
    record BlockerView(String code, String message) {

        static BlockerView of(Blocker blocker, Refusals refusals) {
            String code = codeOf(blocker);
            return new BlockerView(code, refusals.error("", "listening-post.blocker." + code).message());
        }
    }

    static PreviewView of(Preview preview, Refusals refusals) {
        return new PreviewView(
                preview.parts().stream().map(part -> new PartView(part.text(), part.weight())).toList(),
                preview.limit(),
                preview.links(),
                preview.target().map(target -> target.value()).orElse(null),
                preview.handle(),
                preview.held().map(state -> state.name().toLowerCase(Locale.ROOT)).orElse(null),
                preview.blockers().stream().sorted().map(blocker -> BlockerView.of(blocker, refusals)).toList());
    }

    static String codeOf(Blocker blocker) {
        return blocker.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
