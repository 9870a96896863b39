package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.agent.AuthorCardView.BlockedView;
import io.listeningpost.jira.rest.agent.AuthorCardView.EarlierView;
import io.listeningpost.jira.rest.agent.AuthorCardView.OtherAuthorView;
import io.listeningpost.jira.rest.agent.PersonSight.Seen;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.settings.People;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells who began a thread, who else they are, and what became of their requests. Thread-safe. */
public final class AuthorCards {

    private static final int MOST_REQUESTS = 10;

    private final AuthorsTold told;
    private final PersonSight persons;
    private final BlockedAuthors blocked;
    private final EarlierRequests earlier;
    private final SocialNetworks networks;
    private final People people;

    public AuthorCards(AuthorsTold told, PersonSight persons, BlockedAuthors blocked, EarlierRequests earlier, SocialNetworks networks,
            People people) {
        this.told = told;
        this.persons = persons;
        this.blocked = blocked;
        this.earlier = earlier;
        this.networks = networks;
        this.people = people;
    }

    /** As this person may know them. */
    AuthorCardView of(Conversation conversation, RequestRef request, String caller) {
        List<Author> known = told.of(conversation, caller);
        if (known.isEmpty()) {
            return AuthorCardView.NOBODY;
        }
        AuthorId self = new AuthorId(conversation.account().network(), conversation.openerUser());
        List<Seen> others = persons.others(conversation, request, caller);
        List<AuthorId> all = Stream.concat(Stream.of(self), others.stream().map(Seen::author)).toList();
        Optional<EarlierRequests.Found> found = earlier.of(caller, all, request.issueId(), MOST_REQUESTS);
        return new AuthorCardView(
                PostViews.authorOf(known.getFirst()),
                newest(known, Author::since).map(Instant::toString).orElse(null),
                newest(known, Author::about).orElse(null),
                blocked(conversation.account(), self),
                found.map(each -> each.requests().stream().map(one -> view(one, others)).toList()).orElse(null),
                found.filter(EarlierRequests.Found::more).isPresent(),
                all.stream().map(each -> all.size() == 1 ? jql(each) : "(" + jql(each) + ")").collect(Collectors.joining(" OR "))
                        + " ORDER BY created DESC",
                others.stream().map(this::view).toList(),
                persons.of(conversation).isPresent());
    }

    private static String jql(AuthorId author) {
        return "socialNetwork = \"" + author.network().key() + "\" AND socialAuthorId = \""
                + author.userId().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private @Nullable BlockedView blocked(AccountId account, AuthorId author) {
        return blocked.find(account, author.userId()).map(each -> new BlockedView(name(each.by()), each.at().toString(), each.reason()))
                .orElse(null);
    }

    private String name(String userKey) {
        return people.byKey(userKey).map(People.Person::displayName).orElse(userKey);
    }

    private String name(Network network) {
        return networks.of(network).map(SocialNetwork::displayName).orElseGet(network::key);
    }

    private OtherAuthorView view(Seen each) {
        return new OtherAuthorView(Long.toString(each.saying().id()), name(each.author().network()), each.told().handle(),
                each.told().name(), each.where().request().map(RequestRef::key).orElse(""), name(each.saying().by()),
                each.saying().at().toString(), blocked(each.where().account(), each.author()));
    }

    /** Whose it is, where it is not of whoever began this one. */
    private EarlierView view(EarlierRequests.Earlier each, List<Seen> others) {
        Optional<Seen> whose = others.stream().filter(other -> other.author().equals(each.author())).findFirst();
        return new EarlierView(each.request().key(), each.summary(), each.status(), each.openedAt().toString(),
                each.resolvedAt().map(Instant::toString).orElse(null),
                whose.map(other -> name(other.author().network())).orElse(null), whose.map(other -> other.told().handle()).orElse(null));
    }

    private static <T> Optional<T> newest(List<Author> told, Function<Author, Optional<T>> part) {
        return told.stream().flatMap(each -> part.apply(each).stream()).findFirst();
    }
}
