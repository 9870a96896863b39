package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import java.time.Instant;
import java.util.Optional;

/** Decides what a post is to us. Reads only. Thread-safe. */
final class Sorting {

    private final Journal journal;
    private final Conversations conversations;
    private final OwnPosts ownPosts;
    private final Wishes wishes;

    Sorting(Journal journal, Conversations conversations, OwnPosts ownPosts, Wishes wishes) {
        this.journal = journal;
        this.conversations = conversations;
        this.ownPosts = ownPosts;
        this.wishes = wishes;
    }

    Course sort(JournalEntry entry, AccountSettings account) {
        Post post = entry.post();
        if (isOurs(account.id(), post)) {
            return new Course.End(IntakeOutcome.OWN, Cause.OUR_OWN.words());
        }
        if (post.kind() == PostKind.REPOST) {
            return new Course.End(IntakeOutcome.REPOST, Cause.NO_WORDS.words());
        }
        if (isUntouched(entry) && wishes.isBlocked(account.id(), post.author().id()) && !wishes.isWanted(account.id(), post.firstId())) {
            return new Course.End(IntakeOutcome.IGNORED, Cause.AUTHOR_BLOCKED.words());
        }
        if (mayHaveBeenHere(entry) && !wishes.isWanted(account.id(), post.firstId())) {
            return new Course.End(IntakeOutcome.CONTEXT, Cause.MAY_HAVE_BEEN_HERE.words());
        }
        Optional<Conversation> known = conversation(account.id(), post);
        return known.isPresent() ? inConversation(entry, known.get()) : inNoConversation(entry, account);
    }

    private boolean mayHaveBeenHere(JournalEntry entry) {
        Instant written = entry.post().createdAt();
        return written.isBefore(entry.seenAt().minus(Journal.REMEMBERED))
                && journal.forgottenUntil(entry.account()).filter(newest -> !written.isAfter(newest)).isPresent();
    }

    /** What stands on a request, or is about to, is finished whoever is blocked meanwhile. */
    private static boolean isUntouched(JournalEntry entry) {
        return entry.state() == JournalState.NEW && entry.outcome().filter(IntakeOutcome::isOnRequest).isEmpty();
    }

    /** Whether an answer of ours to this post is an answer to somebody who wants one: it names us, answers us or quotes us. */
    boolean namesUs(AccountSettings account, Post post) {
        return new Naming(account.handle()).in(post)
                || post.repliedTo().filter(parent -> isOurs(account.id(), parent)).isPresent()
                || post.quoted().filter(quoted -> isOurs(account.id(), quoted)).isPresent();
    }

    private Course inConversation(JournalEntry entry, Conversation conversation) {
        PostId opener = conversation.openerId();
        Course open = new Course.Open(Optional.of(conversation));
        if (conversation.isOpening()) {
            return journal.find(entry.account(), opener)
                    .filter(first -> first.id() != entry.id() && first.state() != JournalState.DONE
                            && first.attempts() < MentionIntake.TRIES_IN_ORDER)
                    .<Course>map(Course.WaitFor::new)
                    .orElse(open);
        }
        boolean interrupted = entry.state() == JournalState.WORKING && entry.issueId().isEmpty();
        return interrupted && opener.equals(entry.post().firstId()) ? open : new Course.Comment(conversation);
    }

    private Optional<Conversation> conversation(AccountId account, Post post) {
        Optional<Conversation> byThread = conversations.byThread(account, post.thread());
        if (byThread.isPresent()) {
            return byThread;
        }
        Optional<Conversation> answered = post.repliedTo().flatMap(parent -> byOwnPost(account, parent));
        if (answered.isPresent()) {
            return answered;
        }
        // a quote begins a thread of its own; the customer's is still about the same matter, a stranger's is not
        return post.quoted()
                .flatMap(quoted -> byOwnPost(account, quoted))
                .filter(conversation -> conversation.openerUser().equals(post.author().id()));
    }

    private Optional<Conversation> byOwnPost(AccountId account, PostId post) {
        return ownPosts.find(account, post).map(OwnPost::conversationId).flatMap(conversations::byId);
    }

    private Course inNoConversation(JournalEntry entry, AccountSettings account) {
        Course course = bySettings(entry, account);
        return course instanceof Course.End && wishes.isWanted(account.id(), entry.post().firstId())
                ? new Course.Open(Optional.empty()) : course;
    }

    private Course bySettings(JournalEntry entry, AccountSettings account) {
        Post post = entry.post();
        if (post.createdAt().isBefore(account.importFrom())) {
            return new Course.End(IntakeOutcome.CONTEXT, Cause.OLDER.words());
        }
        boolean answersUs = post.repliedTo().filter(parent -> isOurs(account.id(), parent)).isPresent();
        boolean quotesUs = post.quoted().filter(quoted -> isOurs(account.id(), quoted)).isPresent();
        Naming naming = new Naming(account.handle());
        Optional<JournalEntry> parent = post.repliedTo().flatMap(answered -> journal.find(account.id(), answered));
        boolean inherited = !answersUs && naming.isInherited(post, parent.map(JournalEntry::post));
        if (inherited && parent.filter(earlier -> earlier.state() != JournalState.DONE).isPresent()) {
            return new Course.WaitFor(parent.get());
        }
        boolean typed = !inherited && naming.isTyped(post);
        Welcome welcome = Welcome.of(entry.heard(), typed, answersUs, quotesUs, inherited);
        return welcome.mayOpen(account)
                ? new Course.Open(Optional.empty()) : new Course.End(IntakeOutcome.CONTEXT, welcome.cause().words());
    }

    private boolean isOurs(AccountId account, Post post) {
        return post.author().id().equals(account.userId()) || isOurs(account, post.id()) || isOurs(account, post.firstId());
    }

    private boolean isOurs(AccountId account, PostId post) {
        return ownPosts.find(account, post).isPresent()
                || journal.find(account, post).filter(known -> known.post().author().id().equals(account.userId())).isPresent();
    }
}
