package io.listeningpost.reply;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Field;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.SwitchedOff;
import io.listeningpost.social.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stops whatever goes out, at once and in the whole cluster, and lets it go on: replies wait meanwhile, and none is lost. Who did it and
 * why is written into the audit trail. Thread-safe.
 */
public final class PublicVoice {

    private static final int PAGE = 200;
    private static final String WITHDRAWN = "An administrator withdrew everything that waited while all replies were switched off.";

    private final OffSwitch voice;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Consumer<AccountId> hurry;
    private final Clock clock;

    /** Tells {@code hurry} of each account when everything is switched on again, so that what waits is sent at once. */
    public PublicVoice(OffSwitch voice, Accounts accounts, Conversations conversations, Outbox outbox, AuditTrail trail,
            Consumer<AccountId> hurry, Clock clock) {
        this.voice = voice;
        this.accounts = accounts;
        this.conversations = conversations;
        this.outbox = outbox;
        this.trail = trail;
        this.hurry = hurry;
        this.clock = clock;
    }

    /** What came of switching on. */
    public sealed interface Resumed {

        /**
         * Everything may go out again.
         *
         * @param withdrawn how many replies were taken back
         * @param givenUp   how many are, or may be, out in part and are not gone on with
         */
        record On(int withdrawn, int givenUp) implements Resumed {
        }

        /** It was not off. */
        record WasOn() implements Resumed {
        }

        /** Still off: so many replies are in the hands of a node and cannot be taken back yet. What could be taken back was. */
        record Busy(int left) implements Resumed {
        }
    }

    /** Present while nothing goes out. */
    public Optional<SwitchedOff> state() {
        return voice.state();
    }

    /** How many replies wait or are being sent, of all accounts. */
    public int waiting() {
        return accounts.all().stream().map(AccountSettings::id).mapToInt(outbox::countUnfinished).sum();
    }

    /**
     * From this moment no node begins to send anything. What stands is answered: the first who switched off counts, and a later reason
     * that is not empty takes the place of the one before.
     */
    public SwitchedOff stop(String by, String why) {
        SwitchedOff now = new SwitchedOff(by, clock.instant(), why);
        if (voice.off(now)) {
            trail.add(entry(Deed.REPLIES_SWITCHED_OFF, Optional.of("on"), Optional.of(said("off", why))));
            return now;
        }
        if (!why.isEmpty()) {
            explain(why);
        }
        return voice.state().orElse(now);
    }

    /** Says why it is off; false when it is not. */
    public boolean explain(String why) {
        return told(voice.explain(why), why);
    }

    /** The same where it is off exactly as somebody saw it; false when it is not. */
    public boolean explain(SwitchedOff seen, String why) {
        return told(voice.explain(seen, why), why);
    }

    private boolean told(boolean explained, String why) {
        if (explained) {
            trail.add(entry(Deed.REPLIES_OFF_EXPLAINED, Optional.of("off"), Optional.of(said("off", why))));
        }
        return explained;
    }

    /** Switches on and sends what waits; or, where {@code withdraw} is said, takes back what was written before this moment first. */
    public Resumed resume(boolean withdraw) {
        if (voice.state().isEmpty()) {
            return new Resumed.WasOn();
        }
        Tally tally = new Tally();
        if (withdraw) {
            Instant before = clock.instant();
            accounts.all().forEach(account -> takeBack(account.id(), before, tally));
            if (tally.left > 0) {
                return new Resumed.Busy(tally.left);
            }
        }
        Optional<SwitchedOff> ended = voice.on();
        ended.ifPresent(off -> trail.add(entry(Deed.REPLIES_SWITCHED_ON, Optional.of(said("off", off.why())), Optional.of(
                withdraw ? "on: " + (tally.withdrawn + tally.givenUp) + " withdrawn" : "on"))));
        accounts.all().forEach(account -> hurry.accept(account.id()));
        return ended.isPresent() ? new Resumed.On(tally.withdrawn, tally.givenUp) : new Resumed.WasOn();
    }

    private static final class Tally {
        private int withdrawn;
        private int givenUp;
        private int left;
    }

    private void takeBack(AccountId account, Instant before, Tally tally) {
        List<OutboxEntry> page = outbox.unfinished(account, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(entry -> !entry.createdAt().isAfter(before)).forEach(entry -> takeBack(entry, tally));
            page = page.size() < PAGE ? List.of() : outbox.unfinished(account, page.getLast().id(), PAGE);
        }
    }

    private void takeBack(OutboxEntry entry, Tally tally) {
        if (outbox.withdraw(entry.id(), WITHDRAWN)) {
            tally.withdrawn++;
        } else if (outbox.abandon(entry.id(), clock.instant(), WITHDRAWN + " A part of it is out, or may be.")) {
            tally.givenUp++;
        } else {
            boolean unfinished = outbox.find(entry.id()).filter(OutboxEntry::isUnfinished).isPresent();
            tally.left += unfinished ? 1 : 0;
            return;
        }
        trail.add(entry.audited(Deed.REPLY_WITHDRAWN, conversations.byId(entry.conversationId()).flatMap(Conversation::request)));
    }

    private static AuditTrail.Entry entry(Deed deed, Optional<String> from, Optional<String> to) {
        return new AuditTrail.Entry(deed, "Listening Post", "off-switch", List.of(new Changed(Field.REPLIES, from, to)));
    }

    private static String said(String state, String why) {
        return why.isEmpty() ? state : state + ": " + why;
    }
}
