package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.cost.Prices;
import io.listeningpost.health.Setbacks;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.Address;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agent's answers: shown before they are published, stored once however often the button is pressed, taken back in time. They go out
 * from the account that was spoken to, and from no other. Thread-safe.
 */
public final class Replies {

    private static final int LONGEST_CLIENT_KEY = 100;

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Conversations conversations;
    private final Setbacks setbacks;
    private final Outbox outbox;
    private final TeamRights rights;
    private final Previews previews;
    private final SecondTries tries;
    private final AuditTrail trail;
    private final Clock clock;

    public Replies(
            Accounts accounts,
            SocialNetworks networks,
            Conversations conversations,
            ReplyAddressing addressing,
            Attachments attachments,
            Repetition repetition,
            RecentWords recent,
            Signatures signatures,
            Advising advising,
            Prices prices,
            Setbacks setbacks,
            Outbox outbox,
            TeamRights rights,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.conversations = conversations;
        this.setbacks = setbacks;
        this.outbox = outbox;
        this.rights = rights;
        this.previews = new Previews(addressing, attachments, repetition, recent, new Costing(prices), signatures,
                advising);
        this.tries = new SecondTries(accounts, setbacks, outbox, clock);
        this.trail = trail;
        this.clock = clock;
    }

    /** What would be published, what it costs, and what stands in its way. Stores nothing; author and client key may be empty. */
    public Preview preview(AnswerDraft draft) {
        Optional<Conversation> conversation = conversations.byId(draft.conversationId());
        if (conversation.isEmpty()) {
            return Preview.impossible(Blocker.NO_CONVERSATION);
        }
        Optional<AccountSettings> account = accounts.find(conversation.get().account());
        Optional<SocialNetwork> network = networks.of(conversation.get().account().network());
        return account.isEmpty() || network.isEmpty()
                ? Preview.impossible(Blocker.NO_ACCOUNT)
                : withRest(previews.of(conversation.get(), account.get(), network.get(), draft), account.get());
    }

    private Preview withRest(Preview preview, AccountSettings account) {
        Instant now = clock.instant();
        boolean rests = setbacks.breaker(account.id()).filter(breaker -> breaker.isOpen(now)).isPresent();
        return rests ? preview.with(Hint.RESTING) : preview;
    }

    /**
     * Puts an answer into the outbox; it goes out when the account's grace time is over. While the account is not linked it waits. Where
     * somebody has to approve it, it waits for that first. The same client key in the same conversation stores nothing new. An answer
     * where another stands already is stopped until its author has
     * looked at that one.
     * With private words in it nothing is stored unless the draft carries the fingerprint of just these.
     */
    public AnswerOutcome answer(AnswerDraft draft) {
        if (draft.clientKey().isBlank() || draft.clientKey().length() > LONGEST_CLIENT_KEY) {
            throw new IllegalArgumentException("clientKey must have 1 to " + LONGEST_CLIENT_KEY + " characters");
        }
        Preview preview = preview(draft);
        List<OutboxEntry> said = outbox.ofConversation(draft.conversationId());
        String key = key(draft, said);
        Optional<OutboxEntry> stored = said.stream().filter(entry -> entry.key().equals(key)).findFirst();
        if (stored.isPresent()) {
            return new AnswerOutcome.Queued(stored.get(), preview.held());
        }
        if (draft.from().filter(from -> wasSaid(from, said)).isPresent()) {
            return new AnswerOutcome.Refused(Blocker.COMMENT_SENT, Plainly.of(Blocker.COMMENT_SENT));
        }
        if (!preview.blockers().isEmpty()) {
            Blocker first = EnumSet.copyOf(preview.blockers()).iterator().next();
            return new AnswerOutcome.Refused(first, Plainly.of(first));
        }
        PrivateWords secrets = preview.secrets();
        if (!secrets.isEmpty() && !draft.anyway().equals(Optional.of(secrets.fingerprint()))) {
            return new AnswerOutcome.Private(secrets);
        }
        Conversation conversation = conversations.byId(draft.conversationId()).orElseThrow();
        AccountSettings account = accounts.find(conversation.account()).orElseThrow();
        if (preview.to().orElseThrow() instanceof Address.Person person) {
            // before anything is sent, so that the answer to it finds its request
            conversations.goesOnIn(conversation.id(), person.thread());
        }
        Instant now = clock.instant();
        List<String> parts = preview.parts().stream().map(PartPreview::text).toList();
        boolean submitted = rights.needsApproval(account.id(), draft.author());
        NewReply reply = new NewReply(key, conversation.account(), conversation.id(), ReplyKind.ANSWER,
                preview.target().orElseThrow(), NewReply.personOf(preview.to().orElseThrow()), parts, draft.photos(), draft.author(),
                draft.moves() ? Optional.of(OutboxEntry.MOVES) : Optional.empty(), preview.turn(), now, now.plus(account.grace()));
        Filing filing = submitted ? outbox.submit(reply, draft.seen()) : outbox.file(reply, draft.seen());
        return switch (filing) {
            case Filing.Filed(OutboxEntry entry) -> {
                trail.add(entry.audited(
                        submitted ? AuditTrail.Deed.REPLY_SUBMITTED : AuditTrail.Deed.REPLY_SENT, conversation.request()));
                if (!secrets.isEmpty()) {
                    trail.add(entry.auditedWith(secrets.kinds(), conversation.request()));
                }
                yield new AnswerOutcome.Queued(entry, preview.held());
            }
            case Filing.Stopped(List<OutboxEntry> standing) -> new AnswerOutcome.Stopped(standing);
        };
    }

    /** Whether {@link #answer} stored it before. */
    public boolean isStored(AnswerDraft draft) {
        List<OutboxEntry> said = outbox.ofConversation(draft.conversationId());
        String key = key(draft, said);
        return said.stream().anyMatch(entry -> entry.key().equals(key));
    }

    private static String key(AnswerDraft draft, List<OutboxEntry> said) {
        return draft.from().map(from -> from.key(FromComment.among(said, from.id())))
                .orElseGet(() -> "answer:" + draft.conversationId() + ":" + draft.clientKey());
    }

    /** Whether the comment became an answer in other words that nobody took back. */
    private static boolean wasSaid(FromComment from, List<OutboxEntry> said) {
        return FromComment.among(said, from.id()).stream().anyMatch(entry -> entry.state() != DeliveryState.WITHDRAWN);
    }

    /** Takes a reply back; false when it is being sent, is out already, or does not exist. */
    public boolean withdraw(long outboxId) {
        boolean withdrawn = outbox.withdraw(outboxId, "Taken back before it was sent.");
        if (withdrawn) {
            outbox.find(outboxId).ifPresent(entry -> trail.add(entry.audited(AuditTrail.Deed.REPLY_WITHDRAWN,
                    conversations.byId(entry.conversationId()).flatMap(Conversation::request))));
        }
        return withdrawn;
    }

    /**
     * Tries a reply that waits or was given up again at once, also where the account waits for credit or new keys; empty when there is
     * nothing to try, stopped where somebody else answered since it was given up.
     *
     * @param seen the numbers of the answers in its turn that the person has looked at
     */
    public Optional<Filing> retry(long outboxId, Set<Long> seen) {
        Optional<Filing> filing = tries.one(outboxId, seen);
        if (filing.isPresent() && filing.get() instanceof Filing.Filed(OutboxEntry entry)) {
            trail.add(entry.audited(AuditTrail.Deed.REPLY_RETRIED,
                    conversations.byId(entry.conversationId()).flatMap(Conversation::request)));
        }
        return filing;
    }
}
