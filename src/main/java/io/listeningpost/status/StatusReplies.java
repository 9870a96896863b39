package io.listeningpost.status;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.health.HealthLog;
import io.listeningpost.reply.Delivery;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.Outbox;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Repetition;
import io.listeningpost.reply.ReplyAddressing;
import io.listeningpost.reply.ReplyComposer;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Quiet;
import io.listeningpost.settings.Speech;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Address;
import io.listeningpost.social.Capabilities;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.TextRules;
import io.listeningpost.status.StatusOutcome.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets a workflow move speak in the customer's thread: only to statuses that an admin gave words, of the account or of the project, only
 * for moves by people, once per status until the customer speaks again, never after "stop", never with the customer's words or display
 * name, and not before an admin acknowledged the network's rules for automation. Thread-safe.
 */
public final class StatusReplies {

    private static final String UNACKNOWLEDGED = "Requests move to statuses that have words, but nothing is posted: first acknowledge, in "
            + "the settings of the account, that it keeps the network's rules for automation.";

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Conversations conversations;
    private final Turns turns;
    private final ReplyAddressing addressing;
    private final Outbox outbox;
    private final Repetition repetition;
    private final StatusWords words;
    private final HealthLog health;
    private final AuditTrail trail;
    private final PostLanguages languages;
    private final WhatSpeaks speaking;
    private final Clock clock;

    public StatusReplies(
            Accounts accounts,
            SocialNetworks networks,
            Conversations conversations,
            Turns turns,
            ReplyAddressing addressing,
            Outbox outbox,
            Repetition repetition,
            WordsRenderer renderer,
            HealthLog health,
            AuditTrail trail,
            PostLanguages languages,
            WhatSpeaks speaking,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.conversations = conversations;
        this.turns = turns;
        this.addressing = addressing;
        this.outbox = outbox;
        this.repetition = repetition;
        this.words = new StatusWords(renderer);
        this.health = health;
        this.trail = trail;
        this.languages = languages;
        this.speaking = speaking;
        this.clock = clock;
    }

    /**
     * A request moved: withdraws what an earlier move would still say, and stores what this one says, to be sent after the grace time.
     * Asks no network.
     */
    public StatusOutcome moved(StatusChange change) {
        Optional<Conversation> conversation = conversations.byRequest(change.issueId())
                .filter(known -> known.mergedInto().isEmpty());
        if (conversation.isEmpty()) {
            return silent(Reason.NO_CONVERSATION, "the request did not come from a public thread");
        }
        if (change.fromStatusId().equals(change.toStatusId())) {
            return silent(Reason.NO_MOVE, "the status is the same as before");
        }
        withdrawOvertaken(conversation.get(), change);
        Optional<AccountSettings> account = accounts.find(conversation.get().account());
        Optional<SocialNetwork> network = networks.of(conversation.get().account().network());
        if (account.isEmpty() || network.isEmpty()) {
            return silent(Reason.NO_CONVERSATION, "the account of the thread is not linked any more");
        }
        return switch (speaking.of(account.get(), change.issueId(), change.toStatusId())) {
            case WhatSpeaks.Found.Nothing(Reason reason, String detail) -> silent(reason, detail);
            case WhatSpeaks.Found.Words words when isNoPerson(change.actor()) ->
                    silent(Reason.NOT_A_PERSON, "the request was not moved by a person");
            case WhatSpeaks.Found.Words words when account.get().automation().isEmpty() -> notAcknowledged(account.get());
            case WhatSpeaks.Found.Words words -> speak(conversation.get(), account.get(), network.get(), words, change);
        };
    }

    private StatusOutcome speak(
            Conversation conversation, AccountSettings account, SocialNetwork network, WhatSpeaks.Found.Words own, StatusChange change) {
        List<Turn> said = turns.ofConversation(conversation.id()).stream().filter(Turn::byCustomer).toList();
        if (said.isEmpty()) {
            return silent(Reason.NO_TURN, "no post of the customer is known");
        }
        if (said.stream().anyMatch(Turn::stop)) {
            return silent(Reason.STOPPED, "the customer asked us to stop");
        }
        String key = key(conversation, change, said.getLast());
        List<OutboxEntry> before = outbox.ofConversation(conversation.id()).stream().filter(entry -> isOf(key, entry)).toList();
        if (hasSpoken(key, before)) {
            return silent(Reason.SPOKEN, "this status spoke since the customer's last post");
        }
        if (outbox.ofConversation(conversation.id()).stream().anyMatch(entry -> entry.movedWith(change.actor(), clock.instant()))) {
            return silent(Reason.SAID_BY_ANSWER, "whoever moved the request answered in the same act");
        }
        Instant now = clock.instant();
        Optional<Instant> quietUntil = quietUntil(account);
        Instant due = due(account);
        if (isEnough(account, due, outbox.ofConversation(conversation.id()))) {
            return enough(account);
        }
        return switch (addressing.automatically(conversation, network)) {
            case ReplyAddressing.Addressed.Nobody nobody ->
                    silent(Reason.NOT_ADDRESSED, "what the customer said last cannot be answered (" + nobody.reason() + ")");
            case ReplyAddressing.Addressed.To(Address to, PostId target, String handle, var turn) ->
                    switch (words.of(own.speech().wordsIn(language(account.id(), said)), change, handle,
                            composer(account.id(), network, to, handle).tagged(change.requestKey()))) {
                        case StatusWords.Said.Wrong(String reason) -> wrong(account, own, change, reason);
                        case StatusWords.Said.Parts(List<String> parts) when repetition.saidBefore(conversation.id(), parts) ->
                                silent(Reason.SAME_WORDS, "we said exactly this in the thread before");
                        case StatusWords.Said.Parts(List<String> parts) -> {
                            OutboxEntry entry = outbox.enqueue(new NewReply(key + "#" + before.size(), account.id(), conversation.id(),
                                    ReplyKind.STATUS, target, NewReply.personOf(to), parts, List.of(), change.actor(),
                                    Optional.of(change.toStatusId()), Optional.empty(), now, due,
                                    quietUntil.map(until -> OutboxEntry.QUIET)));
                            // an agent who answered at the same moment does not wait for it
                            Delivery.giveWay(outbox, entry.id());
                            trail.add(entry.audited(AuditTrail.Deed.REPLY_SENT, conversation.request()));
                            yield new StatusOutcome.Queued(entry);
                        }
                    };
        };
    }

    /**
     * A thread as whoever shows it has read it.
     *
     * @param heard all turns of the conversation
     * @param said  all its replies, withdrawn ones too
     */
    public record Known(Conversation conversation, RequestRef request, List<Turn> heard, List<OutboxEntry> said) {
    }

    /**
     * What moves of a request by this person to these statuses would say now, in their order: where it would be nothing, for whatever
     * reason, a status is left out, and where nothing speaks nobody asks for them. While an account is paused it is said later. Stores
     * nothing and asks no network.
     */
    public List<Foretold> foretold(Known known, Supplier<List<DeskCatalog.Status>> statuses, String person, String personName) {
        Conversation conversation = known.conversation();
        RequestRef request = known.request();
        Optional<AccountSettings> account = accounts.find(conversation.account()).filter(each -> each.automation().isPresent());
        Map<String, Speech> speeches = account.map(each -> speaking.all(each, request.issueId())).orElse(Map.of());
        if (account.isEmpty() || speeches.isEmpty() || isNoPerson(person)) {
            return List.of();
        }
        List<Turn> said = known.heard().stream().filter(Turn::byCustomer).toList();
        Optional<SocialNetwork> network = networks.of(conversation.account().network());
        if (network.isEmpty() || said.isEmpty() || said.stream().anyMatch(Turn::stop)
                || !(addressing.automatically(conversation, network.get())
                        instanceof ReplyAddressing.Addressed.To(Address to, PostId target, String handle, var turn))) {
            return List.of();
        }
        Optional<String> language = language(account.get().id(), said);
        ReplyComposer composer = composer(account.get().id(), network.get(), to, handle).tagged(request.key());
        List<OutboxEntry> before = known.said();
        return statuses.get().stream().filter(status -> speeches.containsKey(status.id())).flatMap(status -> {
            StatusChange move = new StatusChange(request.issueId(), request.key(), "", status.id(), status.name(), person, personName,
                    clock.instant());
            boolean silent = hasSpoken(key(conversation, move, said.getLast()), before) || isEnough(account.get(), due(account.get()),
                    before.stream().filter(entry -> !isOvertaken(entry, status.id())).toList());
            return !silent && words.of(speeches.get(status.id()).wordsIn(language), move, handle, composer)
                            instanceof StatusWords.Said.Parts(List<String> parts) && !repetition.saidBefore(conversation.id(), parts)
                    ? Stream.of(new Foretold(status.name(), parts, to instanceof Address.Person)) : Stream.empty();
        }).toList();
    }

    /** What these words would say on a request that is there, whatever keeps them from being said now. Asks no network. */
    public StatusTrial tried(Conversation conversation, Speech speech, StatusChange change) {
        Optional<SocialNetwork> network = networks.of(conversation.account().network());
        if (network.isEmpty()) {
            return new StatusTrial.Nobody("the network is not installed");
        }
        List<Turn> said = turns.ofConversation(conversation.id()).stream().filter(Turn::byCustomer).toList();
        return switch (addressing.automatically(conversation, network.get())) {
            case ReplyAddressing.Addressed.Nobody nobody -> new StatusTrial.Nobody(nobody.reason().toString());
            case ReplyAddressing.Addressed.To(Address to, PostId target, String handle, var turn) -> {
                Optional<String> language = language(conversation.account(), said);
                yield new StatusTrial.Spoken(words.of(speech.wordsIn(language), change, handle,
                        composer(conversation.account(), network.get(), to, handle).tagged(change.requestKey())),
                        rules(conversation.account(), network.get(), to), handle, language);
            }
        };
    }

    /** Of the customer's newest post whose language the network tells: a picture or a mere link has none. */
    private Optional<String> language(AccountId account, List<Turn> said) {
        return said.reversed().stream().flatMap(turn -> languages.of(account, turn.firstId()).stream()).findFirst();
    }

    private static TextRules rules(AccountId account, SocialNetwork network, Address to) {
        Capabilities can = network.capabilities(account);
        return switch (to) {
            case Address.Answering post -> can.text();
            case Address.Person person -> can.direct().orElseGet(can::text);
        };
    }

    private static ReplyComposer composer(AccountId account, SocialNetwork network, Address to, String handle) {
        return new ReplyComposer(rules(account, network, to)).opening(network.opening(handle));
    }

    /** A turn by a name of bounded length: post ids of some networks are long. */
    private static String key(Conversation conversation, StatusChange change, Turn last) {
        UUID turn = UUID.nameUUIDFromBytes(last.firstId().value().getBytes(StandardCharsets.UTF_8));
        return "status:" + conversation.id() + ":" + change.toStatusId() + ":" + turn;
    }

    /** The same key counts up, so that a move taken back and made again can speak, and one told twice cannot. */
    private static boolean isOf(String key, OutboxEntry entry) {
        return entry.kind() == ReplyKind.STATUS && entry.key().startsWith(key + "#");
    }

    private static boolean hasSpoken(String key, List<OutboxEntry> before) {
        return before.stream().anyMatch(entry -> isOf(key, entry) && entry.state() != DeliveryState.WITHDRAWN);
    }

    private Optional<Instant> quietUntil(AccountSettings account) {
        return account.quiet().hours().flatMap(hours -> hours.endAfter(clock.instant().plus(account.grace())));
    }

    private Instant due(AccountSettings account) {
        return quietUntil(account).orElseGet(() -> clock.instant().plus(account.grace()));
    }

    private static boolean isEnough(AccountSettings account, Instant due, List<OutboxEntry> before) {
        return before.stream().filter(entry -> entry.speaksByItselfAfter(due.minus(Quiet.DAY))).count() >= account.quiet().most();
    }

    /** Whether a move to this status takes it back. */
    private static boolean isOvertaken(OutboxEntry entry, String toStatusId) {
        return entry.kind() == ReplyKind.STATUS && entry.state() == DeliveryState.PENDING
                && entry.statusId().filter(toStatusId::equals).isEmpty();
    }

    private void withdrawOvertaken(Conversation conversation, StatusChange change) {
        outbox.ofConversation(conversation.id()).stream().filter(entry -> isOvertaken(entry, change.toStatusId()))
                .forEach(entry -> outbox.withdraw(
                        entry.id(), "The request moved on to " + change.toStatusName() + " before this was sent."));
    }

    private boolean isNoPerson(String actor) {
        return actor.isBlank() || accounts.all().stream().anyMatch(account -> account.speaker().equals(actor));
    }

    /** The admin gave words and would wait for them in vain. */
    private StatusOutcome notAcknowledged(AccountSettings account) {
        if (health.of(account.id()).warning().filter(UNACKNOWLEDGED::equals).isEmpty()) {
            health.warned(account.id(), clock.instant(), UNACKNOWLEDGED);
        }
        return silent(Reason.NOT_ACKNOWLEDGED, "no admin acknowledged the network's rules for automation");
    }

    /** Who lets an account post nothing by itself knows. */
    private StatusOutcome enough(AccountSettings account) {
        int most = account.quiet().most();
        String warning = "Requests move to statuses that have words, but a thread has " + many(most) + " within 24 hours "
                + "already, as many as the settings of the account allow: nothing more is posted there for now.";
        if (most > 0 && health.of(account.id()).warning().filter(warning::equals).isEmpty()) {
            health.warned(account.id(), clock.instant(), warning);
        }
        return silent(Reason.ENOUGH, most == 0 ? "the admin lets the account post nothing by itself"
                : "the thread has " + many(most) + " within 24 hours already");
    }

    private static String many(int posts) {
        return posts == 1 ? "1 automatic post" : posts + " automatic posts";
    }

    private StatusOutcome wrong(AccountSettings account, WhatSpeaks.Found.Words own, StatusChange change, String reason) {
        String whose = own.project().map(key -> " in project " + key).orElse("");
        String warning = "The words of status " + change.toStatusName() + whose + " could not be used for " + change.requestKey()
                + ", so nothing was posted: " + reason;
        health.warned(account.id(), clock.instant(), warning);
        return silent(Reason.WRONG_WORDS, reason);
    }

    private static StatusOutcome silent(Reason reason, String detail) {
        return new StatusOutcome.Silent(reason, detail);
    }
}
