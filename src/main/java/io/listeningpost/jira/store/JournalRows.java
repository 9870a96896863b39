package io.listeningpost.jira.store;

import io.listeningpost.intake.Cause;
import io.listeningpost.intake.IntakeOutcome;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.intake.JournalState;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.jira.store.JournalRow.Fate;
import io.listeningpost.jira.store.JournalRow.Origin;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.ThreadId;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Between rows of the table JOURNAL and journal entries. */
final class JournalRows {

    private static final int FINGERPRINT = 16;

    private JournalRows() {
    }

    static Map<String, Object> mention(AccountId account, Post post, Heard heard, Instant seenAt) {
        Map<String, Object> columns = columns(account, post, seenAt, Origin.MENTION, JournalState.NEW);
        columns.put("THREAD_KEY", Keys.of(account, post.thread()));
        columns.put("WAITING", account.toString());
        columns.put("HEARD", heard.name());
        columns.put("HEARD_DAY", Days.of(seenAt));
        if (heard != Heard.DIRECT) {
            watch(columns, account, seenAt);
        }
        return columns;
    }

    static Map<String, Object> context(AccountId account, Post post, Instant seenAt) {
        Map<String, Object> columns = columns(account, post, seenAt, Origin.CONTEXT, JournalState.DONE);
        columns.put("THREAD_KEY", Keys.of(account, post.thread()));
        if (post.author().id().equals(account.userId())) {
            columns.put("OUTCOME", IntakeOutcome.OWN.name());
            columns.put("REASON", Json.quote(Cause.OUR_OWN.words()));
        } else {
            columns.put("OUTCOME", IntakeOutcome.CONTEXT.name());
        }
        watch(columns, account, seenAt);
        return columns;
    }

    private static void watch(Map<String, Object> columns, AccountId account, Instant seenAt) {
        columns.put("WATCHED", account.toString());
        columns.put("CHECK_DUE", Millis.atOrAfter(seenAt.plus(PostWatch.PACE)));
    }

    /**
     * The columns of a row that takes the place of another: where the post is shown, where people put it, and that it was changed stays
     * known.
     */
    static Map<String, Object> instead(JournalRow old, Map<String, Object> columns) {
        columns.put("POST", PostJson.write(kept(old, PostJson.read((String) columns.get("POST")))));
        Optional.ofNullable(old.getShownIn()).ifPresent(shown -> columns.put("SHOWN_IN", shown));
        Optional.ofNullable(old.getApart()).ifPresent(apart -> {
            columns.put("APART", apart);
            Optional.ofNullable(old.getThreadKey()).ifPresent(key -> columns.put("THREAD_KEY", key));
        });
        return columns;
    }

    /** A newer version of the post, in the thread in which people put it. */
    static Post kept(JournalRow row, Post newer) {
        Post older = PostJson.read(row.getPost());
        boolean whole = !isErased(row) && !isForgotten(row) && outcome(row).filter(IntakeOutcome.REJECTED::equals).isEmpty();
        Post now = whole ? newer.after(older) : newer;
        return row.getApart() == null ? now : now.in(older.thread());
    }

    /** In this thread, whatever the network says. */
    static void branch(JournalRow row, ThreadId thread) {
        Post post = PostJson.read(row.getPost());
        ThreadId named = named(row).orElse(post.thread());
        row.setApart(named.equals(thread) ? null : Json.quote(named.value()));
        row.setThreadKey(Keys.of(AccountId.parse(row.getAccount()), thread));
        row.setPost(PostJson.write(post.in(thread)));
    }

    /** The thread that the network named, where the post stands in another. */
    static Optional<ThreadId> named(JournalRow row) {
        return Optional.ofNullable(row.getApart()).map(Json::unquote).map(ThreadId::new);
    }

    /** The row as it stands when nobody else can change it any more. */
    static JournalRow hold(Tables tables, JournalRow row) {
        row.setHeld(Optional.ofNullable(row.getHeld()).orElse(0L) + 1);
        row.save();
        return tables.held(JournalRow.class, row.getID());
    }

    static boolean isErased(JournalRow row) {
        return outcome(row).filter(IntakeOutcome.DELETED::equals).isPresent();
    }

    /** Only that it was here is known. */
    static boolean isForgotten(JournalRow row) {
        return Boolean.TRUE.equals(row.getForgotten());
    }

    /** Forgotten before it became anything: read again, it is as new. */
    static boolean isForgottenContext(JournalRow row) {
        boolean ours = row.getOrigin().equals(Origin.CONTEXT.name()) && outcome(row).filter(IntakeOutcome.OWN::equals).isPresent();
        return isForgotten(row) && (ours || outcome(row).filter(IntakeOutcome.CONTEXT::equals).isPresent());
    }

    /** Belongs to no thread, so that nobody is shown raw words as a post. */
    static Map<String, Object> unreadable(AccountId account, Post raw, String reason, Instant seenAt) {
        Map<String, Object> columns = columns(account, raw, seenAt, Origin.UNREADABLE, JournalState.DONE);
        columns.put("OUTCOME", IntakeOutcome.REJECTED.name());
        columns.put("HEARD_DAY", Days.of(seenAt));
        columns.put("BECAME", Fate.NOTHING.name());
        columns.put("REASON", Json.quote(reason));
        return columns;
    }

    private static Map<String, Object> columns(AccountId account, Post post, Instant seenAt, Origin origin, JournalState state) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("ENTRY_KEY", Keys.of(account, post.firstId()));
        columns.put("ACCOUNT", account.toString());
        columns.put("ORIGIN", origin.name());
        columns.put("POSTED_AT", post.createdAt().toEpochMilli());
        columns.put("SEEN_AT", seenAt.toEpochMilli());
        columns.put("STATE", state.name());
        columns.put("NOT_UNTIL", 0L);
        columns.put("ATTEMPTS", 0);
        columns.put("POST", PostJson.write(post));
        columns.put("AGED_AT", Millis.atOrAfter(seenAt.plus(OldPosts.FIRST_LOOK)));
        return columns;
    }

    /** The raw words in the shape of a post; without an id of its own it is known by a fingerprint of its words. */
    static Post raw(Malformed malformed, Instant seenAt) {
        PostId id = malformed.id()
                .orElseGet(() -> new PostId("unreadable-" + Keys.of(malformed.raw()).substring(0, FINGERPRINT)));
        return new Post(id, id, new ThreadId(id.value()), PostKind.ORIGINAL, Optional.empty(), Optional.empty(), Author.unknown(""),
                malformed.raw(), seenAt, Set.of(), List.of(), URI.create(""));
    }

    /** New words: finished work begins again and knows what became of it. */
    static void changed(JournalRow row) {
        if (row.getState().equals(JournalState.DONE.name()) && outcome(row).filter(IntakeOutcome.IGNORED::equals).isEmpty()) {
            again(row);
        }
        row.setReheard(null);
    }

    /** A better way of hearing: what was for reading only may be more now, and what is on a request may be answered. */
    static void reheard(JournalRow row) {
        Optional<IntakeOutcome> outcome = outcome(row);
        if (!row.getState().equals(JournalState.DONE.name()) || outcome.isEmpty()) {
            return;
        }
        if (outcome.get() == IntakeOutcome.CONTEXT) {
            anew(row);
        } else if (outcome.get().isOnRequest()) {
            again(row);
            row.setReheard(true);
        }
    }

    /** Context that is a mention after all, raw words that can be read now, and what was gone; but not context that a person ignored. */
    static boolean isNewWorkWhenHeard(JournalRow row) {
        boolean ignored = row.getOrigin().equals(Origin.CONTEXT.name()) && outcome(row).filter(IntakeOutcome.IGNORED::equals).isPresent();
        return !row.getOrigin().equals(Origin.MENTION.name()) && !ignored || isErased(row) || isForgottenContext(row);
    }

    /** Notes for the day book what came of the post, in the same write as its outcome. */
    static void became(JournalRow row, IntakeOutcome outcome) {
        Fate fate = outcome == IntakeOutcome.OPENED ? Fate.OPENED : outcome.isOnRequest() ? Fate.COMMENTED
                : outcome == IntakeOutcome.OWN ? Fate.OWN : Fate.NOTHING;
        if (Optional.ofNullable(row.getBecame()).flatMap(old -> Json.constant(Fate.class, old)).filter(old -> old.compareTo(fate) >= 0)
                .isEmpty()) {
            row.setBecame(fate.name());
        }
    }

    /** What becomes a request or comment is no context any more. */
    static void working(JournalRow row) {
        row.setState(JournalState.WORKING.name());
        if (row.getOrigin().equals(Origin.CONTEXT.name())) {
            row.setOrigin(Origin.MENTION.name());
            row.setHeardDay(Days.of(Instant.ofEpochMilli(row.getSeenAt())));
        }
    }

    /** A person wants it worked. */
    static void wanted(JournalRow row) {
        anew(row);
        row.setIssueId(null);
        row.setReheard(null);
        row.setNotUntil(0L);
    }

    /** Work as if nobody had looked at it. */
    static void anew(JournalRow row) {
        again(row);
        row.setOutcome(null);
    }

    private static void again(JournalRow row) {
        row.setState(JournalState.NEW.name());
        row.setWaiting(row.getAccount());
        row.setAttempts(0);
        row.setReason(null);
    }

    /** Whether it is a mention of that time which ended as context for exactly this reason. */
    static boolean endedFor(JournalRow row, String reason, Instant from) {
        return row.getOrigin().equals(Origin.MENTION.name())
                && !isForgotten(row)
                && outcome(row).filter(IntakeOutcome.CONTEXT::equals).isPresent()
                && row.getState().equals(JournalState.DONE.name())
                && Json.quote(reason).equals(row.getReason())
                && row.getPostedAt() >= from.toEpochMilli();
    }

    private static Optional<IntakeOutcome> outcome(JournalRow row) {
        return Optional.ofNullable(row.getOutcome()).flatMap(outcome -> Json.constant(IntakeOutcome.class, outcome));
    }

    /** As older versions stored what we wrote ourselves and was read beside something else. */
    private static boolean isUnknownAsOurs(JournalRow row, Post post) {
        return row.getReason() == null && post.author().id().equals(AccountId.parse(row.getAccount()).userId())
                && outcome(row).filter(IntakeOutcome.CONTEXT::equals).isPresent();
    }

    /** Writes down what reading knows, so that the row is found as ours, too: with whatever changes in it next. */
    static void knowOurs(JournalRow row) {
        if (row.getOrigin().equals(Origin.CONTEXT.name()) && isUnknownAsOurs(row, PostJson.read(row.getPost()))) {
            row.setOutcome(IntakeOutcome.OWN.name());
            row.setReason(Json.quote(Cause.OUR_OWN.words()));
        }
    }

    static JournalEntry entry(JournalRow row) {
        AccountId account = AccountId.parse(row.getAccount());
        Post post = PostJson.read(row.getPost());
        boolean ours = isUnknownAsOurs(row, post);
        return new JournalEntry(
                row.getID(),
                account,
                post,
                Json.constant(JournalState.class, row.getState()).orElse(JournalState.DONE),
                ours ? Optional.of(IntakeOutcome.OWN) : outcome(row),
                ours ? Optional.of(Cause.OUR_OWN.words()) : Optional.ofNullable(row.getReason()).map(Json::unquote),
                Optional.ofNullable(row.getIssueId()),
                row.getAttempts(),
                Optional.of(row.getNotUntil()).filter(millis -> millis > 0).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(row.getSeenAt()),
                heard(row),
                Boolean.TRUE.equals(row.getReheard()));
    }

    static Heard heard(JournalRow row) {
        return Optional.ofNullable(row.getHeard()).flatMap(heard -> Json.constant(Heard.class, heard)).orElse(Heard.MENTION);
    }
}
