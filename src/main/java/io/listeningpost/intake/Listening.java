package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Visibility;
import java.util.Optional;

/** Tells the conversation who spoke, for those who answer. Thread-safe. */
final class Listening {

    private final Turns turns;
    private final Sorting sorting;
    private final SocialNetworks networks;

    Listening(Turns turns, Sorting sorting, SocialNetworks networks) {
        this.turns = turns;
        this.sorting = sorting;
        this.networks = networks;
    }

    void heard(Conversation conversation, AccountSettings account, JournalEntry entry) {
        Post post = entry.post();
        boolean direct = entry.heard() == Heard.DIRECT || post.terms().visibility() == Visibility.DIRECT;
        turns.remember(new Turn(
                account.id(),
                conversation.id(),
                post.id(),
                post.firstId(),
                post.author().id(),
                post.author().handle(),
                post.author().id().equals(conversation.openerUser()),
                direct || entry.heard() == Heard.QUOTE || sorting.namesUs(account, post),
                Naming.saysStop(post.text()),
                post.createdAt(),
                direct ? Optional.of(post.thread()) : Optional.empty(),
                direct ? Optional.empty() : closed(account, post),
                post.terms().answerers(),
                direct ? Heard.DIRECT : entry.heard(),
                !direct && !post.isPublic()));
    }

    /**
     * Whoever a post names may answer it, however few others may. What only some can read is not answered where everybody can, though the
     * network would let us: only where the network itself keeps the answer among them.
     */
    private Optional<Refusal> closed(AccountSettings account, Post post) {
        boolean named = new Naming(account.handle()).in(post);
        boolean amongThem = post.isPublic() || networks.of(account.id().network())
                .filter(network -> network.capabilities(account.id()).answersInKind()).isPresent();
        boolean open = amongThem && (post.terms().answerers() == Answerers.EVERYONE || named);
        return open ? Optional.empty() : Optional.of(Refusal.RESTRICTED);
    }
}
