package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.OwnPost;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a post that hangs below one that people split from its thread where that one stands: networks know nothing of it. What stands on a
 * request keeps its place. Doing it again changes nothing. Thread-safe.
 */
final class Placing {

    private static final int LEVELS = 200;
    private static final int MOST_POSTS = 5_000;

    private final Journal journal;
    private final Conversations conversations;
    private final OwnPosts ownPosts;

    Placing(Journal journal, Conversations conversations, OwnPosts ownPosts) {
        this.journal = journal;
        this.conversations = conversations;
        this.ownPosts = ownPosts;
    }

    /** The post as it stands now. */
    JournalEntry place(JournalEntry entry) {
        if (entry.state() != JournalState.NEW || entry.post().repliedTo().isEmpty() || isOnRequest(entry)) {
            return entry;
        }
        Optional<Conversation> known = conversations.byThread(entry.account(), entry.post().thread());
        List<Conversation> branches = known.map(each -> branchesOf(each.id())).orElse(List.of());
        return branches.isEmpty() ? entry : below(entry, known.orElseThrow(), branches);
    }

    private static boolean isOnRequest(JournalEntry entry) {
        return entry.outcome().filter(IntakeOutcome::isOnRequest).isPresent();
    }

    /** Also those that were split from branches. */
    private List<Conversation> branchesOf(long conversationId) {
        List<Conversation> all = new ArrayList<>();
        Set<Long> seen = new HashSet<>(Set.of(conversationId));
        List<Long> ids = List.of(conversationId);
        while (!ids.isEmpty()) {
            List<Conversation> found = ids.stream().flatMap(id -> conversations.branches(id).stream())
                    .filter(each -> seen.add(each.id())).toList();
            all.addAll(found);
            ids = found.stream().map(Conversation::id).toList();
        }
        return all;
    }

    private JournalEntry below(JournalEntry entry, Conversation known, List<Conversation> branches) {
        AccountId account = entry.account();
        Set<Long> passed = new LinkedHashSet<>(Set.of(entry.id()));
        Optional<PostId> above = entry.post().repliedTo();
        Optional<ThreadId> place = Optional.empty();
        for (int level = 0; level < LEVELS && above.isPresent() && place.isEmpty(); level++) {
            Optional<OwnPost> ours = ownPosts.find(account, above.get());
            Optional<JournalEntry> parent = find(account, above.get(), branches);
            place = ours.isPresent() ? ours(ours.get(), known, branches)
                    : parent.filter(each -> journal.apartFrom(account, each.post().firstId()).isPresent())
                            .map(each -> each.post().thread());
            boolean ends = ours.isPresent() || parent.isEmpty() || isOnRequest(parent.get()) || !passed.add(parent.get().id());
            above = ends ? Optional.empty() : parent.get().post().repliedTo();
        }
        Optional<ThreadId> other = place.filter(thread -> !thread.equals(entry.post().thread()));
        other.ifPresent(thread -> passed.stream().filter(id -> !standsIn(id, thread)).forEach(id -> journal.branch(id, thread)));
        return other.isPresent() ? journal.byId(entry.id()).orElse(entry) : entry;
    }

    /** The one that was placed already, or stands on a request, is the end of the way and no part of it. */
    private boolean standsIn(long id, ThreadId thread) {
        return journal.byId(id).filter(each -> each.post().thread().equals(thread) || isOnRequest(each)).isPresent();
    }

    /** Where people edit posts, answers name the version that they answer. */
    private Optional<JournalEntry> find(AccountId account, PostId id, List<Conversation> branches) {
        return journal.find(account, id).or(() -> branches.stream()
                .flatMap(branch -> journal.ofThread(account, branch.thread(), MOST_POSTS).stream())
                .filter(each -> each.post().id().equals(id)).findFirst());
    }

    private static Optional<ThreadId> ours(OwnPost post, Conversation known, List<Conversation> branches) {
        return post.conversationId() == known.id() ? Optional.empty() : branches.stream()
                .filter(branch -> branch.id() == post.conversationId()
                        || branch.mergedInto().filter(into -> into == post.conversationId()).isPresent())
                .map(Conversation::thread).findFirst();
    }
}
