package io.listeningpost.mentions;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Person;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Lets agents say that those who began two requests are the same person, and take it back. Nothing is merged by it. Whoever asks has seen
 * to it that the agent may see both. Thread-safe.
 */
public final class Identifying {

    private final SamePeople people;
    private final Accounts accounts;
    private final SocialNetworks networks;
    private final DecisionsNow now;
    private final AuditTrail audit;
    private final Clock clock;

    public Identifying(SamePeople people, Accounts accounts, SocialNetworks networks, DecisionsNow now, AuditTrail audit, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.networks = networks;
        this.now = now;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why it cannot be said. */
    public enum Unfit {
        /** One request was begun by nobody whom the network names, or by a site. */
        NOBODY,
        /** One was begun by an account of ours. */
        OURS,
        /** Both were begun by the same author. */
        SAME_AUTHOR,
        /** They would be too many authors for one person. */
        TOO_MANY
    }

    /** Whoever began a conversation, where somebody can be said to be them. */
    public Optional<AuthorId> author(Conversation conversation) {
        return unfit(conversation).isPresent() ? Optional.empty() : Optional.of(authorOf(conversation));
    }

    /** Why nobody can be said to be whoever began it. */
    public Optional<Unfit> unfit(Conversation conversation) {
        String id = conversation.openerUser();
        AccountId account = conversation.account();
        if (conversation.request().isEmpty() || networks.of(account.network()).filter(network -> isSomebody(network, id)).isEmpty()) {
            return Optional.of(Unfit.NOBODY);
        }
        boolean ours = account.userId().equals(id) || accounts.all().stream().map(AccountSettings::id)
                .anyMatch(each -> each.network().equals(account.network()) && each.userId().equals(id));
        return Optional.of(Unfit.OURS).filter(why -> ours);
    }

    private static boolean isSomebody(SocialNetwork network, String id) {
        return !id.isEmpty() && network.isSomebody(id);
    }

    private static AuthorId authorOf(Conversation conversation) {
        return new AuthorId(conversation.account().network(), conversation.openerUser());
    }

    /** Why not; nothing has changed then. What stands already, also by way of others, is not said again. */
    public Optional<Unfit> say(Conversation here, Conversation there, String agent) {
        Optional<Unfit> unfit = unfit(here).or(() -> unfit(there))
                .or(() -> Optional.of(Unfit.SAME_AUTHOR).filter(why -> authorOf(here).equals(authorOf(there))));
        if (unfit.isPresent()) {
            return unfit;
        }
        Person person = Person.of(authorOf(here), people);
        if (person.has(authorOf(there))) {
            return Optional.empty();
        }
        if (person.size() + Person.of(authorOf(there), people).size() > Person.MOST) {
            return Optional.of(Unfit.TOO_MANY);
        }
        RequestRef request = here.request().orElseThrow();
        if (people.say(side(here), side(there), agent, clock.instant())) {
            audit.add(new AuditTrail.Entry(AuditTrail.Deed.PERSON_SAID, request.key(), there.request().orElseThrow().key(), List.of()));
            hurry(here.account(), there.account());
        }
        return Optional.empty();
    }

    private static Saying.Side side(Conversation conversation) {
        return new Saying.Side(conversation.account(), conversation.openerUser(), conversation.request().orElseThrow().issueId());
    }

    /** @param request where the agent was */
    public void takeBack(RequestRef request, Saying saying, String agent) {
        if (people.takeBack(saying.id(), agent, clock.instant())) {
            audit.add(new AuditTrail.Entry(AuditTrail.Deed.PERSON_TAKEN_BACK, request.key(), Long.toString(saying.id()), List.of()));
            hurry(saying.one().account(), saying.other().account());
        }
    }

    private void hurry(AccountId one, AccountId other) {
        List.of(one, other).stream().distinct().forEach(now::hurry);
    }
}
