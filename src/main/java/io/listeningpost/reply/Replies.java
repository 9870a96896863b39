package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.TextRules;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agent's answers: shown before they are published, stored once however often the button is pressed, taken back in time.
 * Thread-safe.
 */
public final class Replies {

    private static final int LONGEST_CLIENT_KEY = 100;

    private final Accounts accounts;
    private final SocialNetworks networks;
    private final Conversations conversations;
    private final ReplyAddressing addressing;
    private final Outbox outbox;
    private final Repetition repetition;
    private final Clock clock;

    public Replies(
            Accounts accounts,
            SocialNetworks networks,
            Conversations conversations,
            ReplyAddressing addressing,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.networks = networks;
        this.conversations = conversations;
        this.addressing = addressing;
        this.outbox = outbox;
        this.repetition = new Repetition(outbox);
        this.clock = clock;
    }

    /** What would be published, and everything that stands in its way. Stores nothing. */
    public Preview preview(long conversationId, Optional<String> targetPostId, String text) {
        Optional<Conversation> conversation = conversations.byId(conversationId);
        if (conversation.isEmpty()) {
            return nothing(Blocker.NO_CONVERSATION);
        }
        Optional<AccountSettings> account = accounts.find(conversation.get().account());
        Optional<SocialNetwork> network = networks.of(conversation.get().account().network());
        if (account.isEmpty() || network.isEmpty()) {
            return nothing(Blocker.NO_ACCOUNT);
        }
        Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
        List<String> parts = parts(network.get(), text, blockers);
        if (!parts.isEmpty() && repetition.saidBefore(conversationId, parts)) {
            blockers.add(Blocker.SAME_WORDS);
        }
        ReplyAddressing.Addressed addressed = addressed(conversation.get(), targetPostId, network.get());
        TextRules rules = network.get().capabilities().text();
        Optional<AccountState> held = Optional.of(account.get().state()).filter(state -> state != AccountState.LINKED);
        List<PartPreview> shown = parts.stream().map(part -> new PartPreview(part, rules.weigh(part))).toList();
        List<String> links = parts.stream().flatMap(part -> rules.links(part).stream()).distinct().toList();
        return switch (addressed) {
            case ReplyAddressing.Addressed.To(PostId target, String handle) ->
                    new Preview(shown, rules.limit(), links, Optional.of(target), handle, held, blockers);
            case ReplyAddressing.Addressed.Nobody(Blocker reason) -> {
                blockers.add(reason);
                yield new Preview(shown, rules.limit(), links, Optional.empty(), "", held, blockers);
            }
        };
    }

    /**
     * Puts an answer into the outbox; it goes out when the account's grace time is over. While the account is not linked it waits.
     *
     * @param author    key of the Jira user who wrote it
     * @param clientKey 1 to 100 characters chosen by the caller; asking again with the same key in the conversation stores nothing new
     */
    public AnswerOutcome answer(long conversationId, Optional<String> targetPostId, String text, String author, String clientKey) {
        if (clientKey.isBlank() || clientKey.length() > LONGEST_CLIENT_KEY) {
            throw new IllegalArgumentException("clientKey must have 1 to " + LONGEST_CLIENT_KEY + " characters");
        }
        String key = "answer:" + conversationId + ":" + clientKey;
        Preview preview = preview(conversationId, targetPostId, text);
        Optional<OutboxEntry> stored = outbox.ofConversation(conversationId).stream().filter(entry -> entry.key().equals(key)).findFirst();
        if (stored.isPresent()) {
            return new AnswerOutcome.Queued(stored.get(), preview.held());
        }
        if (!preview.blockers().isEmpty()) {
            // the first in the order of the enum is the one to mend first
            Blocker first = EnumSet.copyOf(preview.blockers()).iterator().next();
            return new AnswerOutcome.Refused(first, detail(first));
        }
        Conversation conversation = conversations.byId(conversationId).orElseThrow();
        AccountSettings account = accounts.find(conversation.account()).orElseThrow();
        Instant now = clock.instant();
        List<String> parts = preview.parts().stream().map(PartPreview::text).toList();
        OutboxEntry entry = outbox.enqueue(new NewReply(key, conversation.account(), conversationId, ReplyKind.ANSWER,
                preview.target().orElseThrow(), parts, author, Optional.empty(), now, now.plus(account.grace())));
        return new AnswerOutcome.Queued(entry, preview.held());
    }

    /** Takes a reply back; false when it is being sent, is out already, or does not exist. */
    public boolean withdraw(long outboxId) {
        return outbox.withdraw(outboxId, "Taken back before it was sent.");
    }

    /** Tries a reply that waits or was given up again at once; false when there is nothing to try. */
    public boolean retry(long outboxId) {
        return outbox.revive(outboxId, clock.instant());
    }

    private List<String> parts(SocialNetwork network, String text, Set<Blocker> blockers) {
        return switch (new ReplyComposer(network.capabilities().text()).compose(text)) {
            case ReplyComposer.Composed.Parts(List<String> texts) -> texts;
            case ReplyComposer.Composed.Empty() -> {
                blockers.add(Blocker.EMPTY);
                yield List.of();
            }
            case ReplyComposer.Composed.TooLong() -> {
                blockers.add(Blocker.TOO_LONG);
                yield List.of();
            }
        };
    }

    private ReplyAddressing.Addressed addressed(Conversation conversation, Optional<String> targetPostId, SocialNetwork network) {
        return targetPostId
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> id.length() > 200
                        ? new ReplyAddressing.Addressed.Nobody(Blocker.NO_TARGET)
                        : addressing.post(conversation, new PostId(id), network.capabilities()))
                .orElseGet(() -> addressing.customer(conversation, network.capabilities()));
    }

    private static Preview nothing(Blocker blocker) {
        return new Preview(List.of(), 0, List.of(), Optional.empty(), "", Optional.empty(), Set.of(blocker));
    }

    private static String detail(Blocker blocker) {
        return switch (blocker) {
            case NO_CONVERSATION -> "This request has no public thread.";
            case NO_ACCOUNT -> "The account of this thread is not linked any more: ask an admin.";
            case EMPTY -> "text is empty: write what the customer should read.";
            case TOO_LONG -> "text is too long: " + ReplyComposer.MOST_PARTS + " posts are the most we send at once.";
            case NO_TARGET -> "The post to answer is not part of this thread.";
            case NOT_ADDRESSED -> "The author did not name us, so the network takes no answer from us: answer a post that names us, "
                    + "or open the thread on the network.";
            case SAME_WORDS -> "We said exactly this in the thread before: say it in other words.";
        };
    }
}
