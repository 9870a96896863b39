package io.listeningpost.reply;

import io.listeningpost.settings.AccountState;
import io.listeningpost.social.PostId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would be published, and what stands in the way.
 *
 * @param parts    the posts in order; empty when there is nothing to say
 * @param limit    the most that one post may weigh; 0 when the network is unknown
 * @param links    what the network will turn into links, so that nobody publishes one unawares
 * @param target   the post that will be answered
 * @param handle   whom it answers, without {@code @}; empty when not known
 * @param held     the account's state when it keeps the reply waiting
 * @param blockers why it cannot be sent; empty when it can
 */
public record Preview(
        List<PartPreview> parts,
        int limit,
        List<String> links,
        Optional<PostId> target,
        String handle,
        Optional<AccountState> held,
        Set<Blocker> blockers) {

    public Preview {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        blockers = Set.copyOf(blockers);
    }
}
