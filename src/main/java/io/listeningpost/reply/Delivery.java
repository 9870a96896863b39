package io.listeningpost.reply;

import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.Doubts;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.Turns;
import io.listeningpost.health.Backoff;
import io.listeningpost.health.Breaker;
import io.listeningpost.health.Setbacks;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Keyring;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.Quiet;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Sends the replies of an account that are due, one by one in order. Killed at any point it neither loses nor doubles a reply: what may
 * be out is looked for before it is sent again. Never sleeps. Thread-safe; an account is drained under its lease, and whoever lost that
 * sends nothing more and changes nothing.
 */
public final class Delivery {

    /** Why a reply waits while everything is switched off. */
    static final String OFF = "Everything that goes out is switched off.";

    private final OffSwitch voice;
    private final PublicComments comments;
    private final Accounts accounts;
    private final Keyring keyring;
    private final SocialNetworks networks;
    private final Turns turns;
    private final Outbox outbox;
    private final Setbacks setbacks;
    private final Dispatch dispatch;
    private final Aftermath aftermath;
    private final Clock clock;

    /**
     * Delivery on this node.
     *
     * @param jitter numbers from 0 to 1 that spread attempts
     */
    public Delivery(
            OffSwitch voice,
            PublicComments comments,
            Accounts accounts,
            Keyring keyring,
            SocialNetworks networks,
            Conversations conversations,
            Turns turns,
            OwnPosts ownPosts,
            Attachments attachments,
            Outbox outbox,
            Setbacks setbacks,
            Doubts doubts,
            Clock clock,
            DoubleSupplier jitter) {
        this.voice = voice;
        this.comments = comments;
        this.accounts = accounts;
        this.keyring = keyring;
        this.networks = networks;
        this.turns = turns;
        this.outbox = outbox;
        this.setbacks = setbacks;
        this.dispatch = new Dispatch(voice, outbox, ownPosts, new Preflight(turns, new RecentWords(ownPosts, clock)),
                new Uploads(voice, conversations, attachments), setbacks, clock);
        Backoff backoff = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30), jitter);
        this.aftermath = new Aftermath(accounts, outbox, setbacks, backoff, new GoneTarget(turns, outbox, doubts, clock), clock);
        this.clock = clock;
    }

    /**
     * Sends what is due in this turn, unless everything is switched off, the account is not linked or its network wants quiet; then
     * everything waits.
     */
    public DeliveryReport drain(AccountId id, Tenure tenure) {
        DeliveryRound round = new DeliveryRound(outbox, clock, id, tenure);
        if (voice.state().isPresent()) {
            return round.held(OFF);
        }
        Optional<AccountSettings> settings = accounts.find(id);
        if (settings.isEmpty()) {
            return round.held("no such account");
        }
        if (settings.get().state() != AccountState.LINKED) {
            return round.held("the account is " + settings.get().state());
        }
        Optional<Instant> quiet = setbacks.quiet(id);
        if (quiet.isPresent()) {
            return round.held("quiet until " + quiet.get());
        }
        Optional<Breaker> breaker = setbacks.breaker(id);
        Instant now = clock.instant();
        if (breaker.filter(each -> each.isOpen(now)).isPresent()) {
            return round.held("too many replies were refused: they rest until " + breaker.flatMap(Breaker::until).orElseThrow());
        }
        if (breaker.filter(each -> each.isOnTrial(now)).isPresent()) {
            round.onTrial();
        }
        Optional<SocialNetwork> network = networks.of(id.network());
        if (network.isEmpty()) {
            return round.held("network " + id.network() + " is not installed");
        }
        return keyring.keysOf(id).map(keys -> switch (keys) {
            case Answer.Got<LinkedAccount>(LinkedAccount account) ->
                    round.run(claimed -> heldBack(settings.get(), claimed, tenure).orElseGet(() -> aftermath.of(account, claimed,
                                    tenure.holder(), dispatch.send(network.get(), account, claimed, tenure))),
                            (claimed, bug) -> aftermath.broke(claimed, tenure.holder(), bug), entry -> unwanted(settings.get(), entry));
            case Answer.Failed<LinkedAccount>(SocialFailure failure) ->
                    round.held(Setbacks.words(failure, setbacks.failed(id, failure)));
        }).orElseGet(() -> round.held("the keys of the account cannot be opened: link it again"));
    }

    /** In quiet hours what the workflow says waits, also when it is late; of what is out, or may be, the rest follows at once. */
    private Optional<Verdict> heldBack(AccountSettings account, OutboxEntry claimed, Tenure tenure) {
        Optional<Instant> end = isFreshStatus(claimed)
                ? account.quiet().hours().flatMap(hours -> hours.endAfter(clock.instant())) : Optional.empty();
        return end.map(until -> {
            outbox.release(claimed.id(), tenure.holder(), until, false, OutboxEntry.QUIET);
            giveWay(outbox, claimed.id());
            return new Verdict.LeftAlone();
        });
    }

    /** Withdraws an automatic post that was put off just now where an agent answered at the same moment and would have to wait for it. */
    public static void giveWay(Outbox outbox, long id) {
        outbox.find(id)
                .filter(entry -> outbox.ofConversation(entry.conversationId()).stream().anyMatch(entry::givesWayTo))
                .ifPresent(entry -> outbox.withdraw(id, OutboxEntry.ANSWERED));
    }

    private static boolean isFreshStatus(OutboxEntry entry) {
        return entry.kind() == ReplyKind.STATUS && isUntouched(entry);
    }

    private static boolean isUntouched(OutboxEntry entry) {
        return !entry.uncertain() && entry.parts().stream().allMatch(part -> part.postId().isEmpty());
    }

    /**
     * Why something is not said any more: what the workflow wanted to say, or an answer whose comment is not what it was. What a person
     * wrote beside the thread is never unwanted.
     */
    private Optional<String> unwanted(AccountSettings account, OutboxEntry entry) {
        if (entry.kind() == ReplyKind.ANSWER && isUntouched(entry)) {
            return FromComment.of(entry).flatMap(this::overtaken);
        }
        if (entry.kind() != ReplyKind.STATUS) {
            return Optional.empty();
        }
        if (account.automation().isEmpty()) {
            return Optional.of("The admin took back the word that the account keeps the network's rules for automation");
        }
        if (isFreshStatus(entry) && wouldBeTooMany(account, entry)) {
            return Optional.of("The thread has as many automatic posts within 24 hours as the admin lets the account make");
        }
        boolean stop = turns.ofConversation(entry.conversationId()).stream().anyMatch(turn -> turn.byCustomer() && turn.stop());
        return stop ? Optional.of("The customer asked us to stop") : Optional.empty();
    }

    private Optional<String> overtaken(FromComment from) {
        Optional<String> version = comments.find(from.id()).map(AgentComment::version);
        return version.isEmpty() ? Optional.of("The comment was deleted, or is not public any more")
                : Optional.of("The comment was changed before it was sent").filter(why -> !version.equals(Optional.of(from.version())));
    }

    /** Counted when a move speaks as well; here for moves at the same moment on several nodes, and for a limit that was lowered since. */
    private boolean wouldBeTooMany(AccountSettings account, OutboxEntry entry) {
        Instant from = clock.instant().minus(Quiet.DAY);
        return outbox.ofConversation(entry.conversationId()).stream()
                .filter(other -> other.id() != entry.id() && !other.isUnfinished() && other.speaksByItselfAfter(from))
                .count() >= account.quiet().most();
    }
}
