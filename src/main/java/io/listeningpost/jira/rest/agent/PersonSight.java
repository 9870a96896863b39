package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.AgentRights.Standing;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.Person;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.RequestsOfPerson;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.mentions.Identifying;
import io.listeningpost.social.Author;
import io.listeningpost.social.AuthorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who else an author is, as far as the reader may know: only those are told of whom they may see a request, with a post in it that they
 * may read. Thread-safe.
 */
public final class PersonSight implements RequestsOfPerson {

    /** The newest requests of those whom agents met where the reader may not look. */
    private static final int MOST_LOOKED_INTO = 20;

    /** No issue has this id. */
    private static final long NONE = -1;

    private final SamePeople people;
    private final Identifying identifying;
    private final Conversations conversations;
    private final AgentRights rights;
    private final EarlierRequests earlier;
    private final AuthorsTold told;

    public PersonSight(SamePeople people, Identifying identifying, Conversations conversations, AgentRights rights, EarlierRequests earlier,
            AuthorsTold told) {
        this.people = people;
        this.identifying = identifying;
        this.conversations = conversations;
        this.rights = rights;
        this.earlier = earlier;
        this.told = told;
    }

    /**
     * One of whom the reader may know.
     *
     * @param where one of their requests that the reader may see
     * @param told  what is known of them, the newest first
     */
    record Seen(AuthorId author, Saying saying, Conversation where, Author told) {
    }

    /** Whoever began it, and all who are said to be the same; empty where nobody can be said to be them. */
    Optional<Person> of(Conversation conversation) {
        return identifying.author(conversation).map(author -> Person.of(author, people));
    }

    /** Whoever began it; empty where nobody can be said to be them. */
    Optional<AuthorId> author(Conversation conversation) {
        return identifying.author(conversation);
    }

    /** Without whoever began the thread of the request themselves, the nearest first. */
    List<Seen> others(Conversation conversation, RequestRef request, String caller) {
        Optional<Person> person = of(conversation);
        if (person.isEmpty() || person.get().others().isEmpty()) {
            return List.of();
        }
        Map<AuthorId, Saying> others = person.get().others();
        Map<AuthorId, Seen> seen = new LinkedHashMap<>();
        others.forEach((author, saying) -> person.get().met().getOrDefault(author, Set.of()).stream()
                .flatMap(issue -> seen(author, saying, issue, caller).stream()).findFirst().ifPresent(each -> seen.put(author, each)));
        List<AuthorId> unseen = others.keySet().stream().filter(author -> !seen.containsKey(author)).toList();
        found(unseen, request, caller).forEach(each -> {
            if (!seen.containsKey(each.author())) {
                seen(each.author(), others.get(each.author()), each.request().issueId(), caller)
                        .ifPresent(known -> seen.put(each.author(), known));
            }
        });
        List<Seen> inOrder = new ArrayList<>();
        others.keySet().forEach(author -> Optional.ofNullable(seen.get(author)).ifPresent(inOrder::add));
        return inOrder;
    }

    @Override
    public List<Long> with(Conversation conversation, RequestRef request, String caller, int most) {
        return author(conversation).map(self -> Stream.concat(Stream.of(self), others(conversation, request, caller).stream()
                        .map(Seen::author)).toList())
                .flatMap(all -> earlier.of(caller, all, NONE, most)).map(EarlierRequests.Found::requests).orElse(List.of()).stream()
                .map(each -> each.request().issueId()).toList();
    }

    private List<EarlierRequests.Earlier> found(Collection<AuthorId> authors, RequestRef request, String caller) {
        return authors.isEmpty() ? List.of() : earlier.of(caller, authors, request.issueId(), MOST_LOOKED_INTO)
                .map(EarlierRequests.Found::requests).orElse(List.of());
    }

    private Optional<Seen> seen(AuthorId author, Saying saying, long issueId, String caller) {
        return rights.of(caller, issueId) instanceof Standing.Stranger ? Optional.empty() : conversations.byRequest(issueId)
                .filter(where -> where.account().network().equals(author.network()) && where.openerUser().equals(author.userId()))
                .flatMap(where -> told.of(where, caller).stream().findFirst().map(known -> new Seen(author, saying, where, known)));
    }

    /** Whether this person works on the request, and may say who its author is. */
    boolean isAgentOf(long issueId, String caller) {
        return rights.of(caller, issueId) instanceof Standing.Agent;
    }
}
