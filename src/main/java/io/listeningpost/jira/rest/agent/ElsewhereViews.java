package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.Elsewhere.Found;
import io.listeningpost.conversation.Elsewhere.Same;
import io.listeningpost.conversation.Person;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Writers;
import io.listeningpost.jira.rest.agent.ElsewhereView.SameView;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells where the words that began a thread stand as well, and how far an answer is there. Thread-safe. */
public final class ElsewhereViews {

    private static final int MOST_REQUESTS = 5;
    private static final Duration RECENT = Duration.ofDays(30);
    private static final Set<DeliveryState> COMING = EnumSet.of(DeliveryState.SUBMITTED, DeliveryState.PENDING, DeliveryState.SENDING);

    private final Conversations conversations;
    private final Elsewhere elsewhere;
    private final SocialNetworks networks;
    private final Outbox outbox;
    private final Writers writers;
    private final PersonSight persons;
    private final Clock clock;

    public ElsewhereViews(Conversations conversations, Elsewhere elsewhere, SocialNetworks networks, Outbox outbox, Writers writers,
            PersonSight persons, Clock clock) {
        this.conversations = conversations;
        this.elsewhere = elsewhere;
        this.networks = networks;
        this.outbox = outbox;
        this.writers = writers;
        this.persons = persons;
        this.clock = clock;
    }

    /** As this person may know it. */
    ElsewhereView of(Conversation conversation, RequestRef request, String caller) {
        Optional<Found> found = elsewhere.of(caller, request.issueId(), clock.instant().minus(RECENT), MOST_REQUESTS);
        Optional<Person> person = persons.of(conversation);
        return found.map(each -> new ElsewhereView(
                each.requests().stream().flatMap(same -> view(same, conversation, person, caller).stream()).toList(), each.more(),
                each.words().map(words -> "socialWords = \"" + words + "\" ORDER BY created DESC").orElse(null)))
                .orElseGet(() -> new ElsewhereView(null, false, null));
    }

    /** Nothing of a request that was merged into this one: what was said there stands in this panel already. */
    private Optional<SameView> view(Same same, Conversation here, Optional<Person> person, String caller) {
        Optional<Conversation> theirs = conversations.byRequest(same.request().issueId());
        Optional<Long> there = theirs.map(each -> each.mergedInto().orElse(each.id()));
        if (there.filter(id -> id == here.id()).isPresent()) {
            return Optional.empty();
        }
        List<OutboxEntry> answers = there.map(outbox::ofConversation).orElse(List.of()).stream()
                .filter(entry -> entry.kind() == ReplyKind.ANSWER).toList();
        Optional<Instant> answered = Stream.concat(same.answeredAt().stream(),
                answers.stream().flatMap(each -> each.deliveredAt().stream())).max(Instant::compareTo);
        boolean writing = there.filter(id -> writers.of(id, clock.instant()).stream().anyMatch(each -> !each.userKey().equals(caller)))
                .isPresent();
        Optional<AuthorId> author = theirs.flatMap(persons::author).filter(each -> !person.map(Person::self).equals(Optional.of(each)));
        boolean known = author.filter(each -> person.filter(one -> one.has(each)).isPresent()).isPresent();
        boolean sayable = author.isPresent() && person.isPresent() && !known && theirs.get().mergedInto().isEmpty()
                && persons.isAgentOf(same.request().issueId(), caller);
        String network = networks.of(same.network()).map(SocialNetwork::displayName).orElseGet(same.network()::key);
        return Optional.of(new SameView(same.request().key(), network, same.handle(), same.status(), same.resolved(),
                answered.map(Instant::toString).orElse(null), answers.stream().anyMatch(each -> COMING.contains(each.state())), writing,
                known, sayable));
    }
}
