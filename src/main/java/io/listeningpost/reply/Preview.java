package io.listeningpost.reply;

import io.listeningpost.conversation.Turn;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Address;
import io.listeningpost.social.PostId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What would be published, and what stands in the way.
 *
 * @param channel  who could read it
 * @param parts    the posts in order; empty when there is nothing to say. The first carries the photos
 * @param limit    the most that one post may weigh; 0 when the network is unknown
 * @param links    what the network will turn into links, so that nobody publishes one unawares
 * @param to       where it goes
 * @param target   the post that will be answered
 * @param turn     what is answered, as {@link Floor} names it; empty when nothing can be
 * @param handle   whom it answers, without {@code @}; empty when not known or our own
 * @param heard    what somebody else said that it answers, also by way of a post of our own; empty when nothing can be answered
 * @param cost     what all posts cost together, in millionths of a US dollar; empty when nothing is known about prices
 * @param byHand   how to answer on the network itself, when it takes no answer from us
 * @param held     the account's state when it keeps the reply waiting
 * @param blockers why it cannot be sent; empty when it can
 * @param hints    what is good to know and stands in no way
 * @param advice   what may be better said in another way
 * @param secrets  private words, which are published only when the author says so once more
 */
public record Preview(
        Channel channel,
        List<PartPreview> parts,
        int limit,
        List<String> links,
        Optional<Address> to,
        Optional<PostId> target,
        Optional<String> turn,
        String handle,
        Optional<Turn> heard,
        OptionalLong cost,
        Optional<ByHand> byHand,
        Optional<AccountState> held,
        Set<Blocker> blockers,
        Set<Hint> hints,
        List<Advice> advice,
        PrivateWords secrets) {

    public Preview {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        blockers = Set.copyOf(blockers);
        hints = Set.copyOf(hints);
        advice = List.copyOf(advice);
    }

    Preview with(Hint hint) {
        Set<Hint> more = EnumSet.of(hint);
        more.addAll(hints);
        return new Preview(channel, parts, limit, links, to, target, turn, handle, heard, cost, byHand, held, blockers, more, advice,
                secrets);
    }

    static Preview impossible(Blocker blocker) {
        return new Preview(Channel.PUBLIC, List.of(), 0, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "",
                Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), Set.of(blocker), Set.of(), List.of(),
                PrivateWords.NONE);
    }
}
