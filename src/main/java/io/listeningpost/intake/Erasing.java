package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.Turn;
import io.listeningpost.conversation.Turns;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Absence;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Author;
import io.listeningpost.social.Moments;
import io.listeningpost.social.Post;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Erases a post that its network shows no more: from every request that shows it, from who spoke, with the
 * drafts that may quote it and what was said of who its author is, and last from the journal. Each step
 * can be done again, so that what is interrupted is finished by starting over. Thread-safe.
 */
final class Erasing {

    private final PostWatch watch;
    private final Conversations conversations;
    private final Turns turns;
    private final KeptDrafts drafts;
    private final Anonymity anonymity;
    private final RequestDesk desk;
    private final Clock clock;

    Erasing(PostWatch watch, Conversations conversations, Turns turns, KeptDrafts drafts, Anonymity anonymity, RequestDesk desk,
            Clock clock) {
        this.watch = watch;
        this.conversations = conversations;
        this.turns = turns;
        this.drafts = drafts;
        this.anonymity = anonymity;
        this.desk = desk;
        this.clock = clock;
    }

    /** Why it could not be erased yet; empty when it is. */
    Optional<String> erase(PostWatch.Watched lost, Absence why, AccountSettings account, SocialNetwork network) {
        Optional<String> refused = takeOut(lost, Erasure.Why.of(why), account);
        if (refused.isEmpty()) {
            String reason = (why == Absence.DELETED ? "deleted on the network" : "hidden by its author or the network")
                    + "; we found out at " + Moments.told(clock.instant());
            watch.erased(lost.entry().id(), tombstone(lost.entry().account(), lost.entry().post(), network), reason);
        }
        return refused;
    }

    /** The same but for the journal. */
    Optional<String> takeOut(PostWatch.Watched lost, Erasure.Why why, AccountSettings account) {
        Post post = lost.entry().post();
        Instant now = clock.instant();
        for (Conversation conversation : showing(lost)) {
            if (conversation.request().isPresent()) {
                DeskAnswer<Boolean> answer = desk.erase(new Erasure(
                        conversation.request().get(), conversation, account, post, opens(lost.entry(), conversation), why, now));
                if (answer instanceof DeskAnswer.Refused<Boolean>(String reason)) {
                    return Optional.of(reason);
                }
            }
            if (why != Erasure.Why.REMOVED) {
                // of an account that was removed all turns are forgotten besides: one that is written anew might come too late
                turns.ofConversation(conversation.id()).stream()
                        .filter(turn -> turn.firstId().equals(post.firstId()))
                        .forEach(turn -> turns.remember(gone(turn)));
            }
            // agents quote what they answer
            drafts.forgetOf(conversation.id());
        }
        anonymity.without(lost.entry());
        return Optional.empty();
    }

    /** It is there after all, whatever a refused answer said: it may be answered again. */
    void spare(PostWatch.Watched found) {
        for (Conversation conversation : showing(found)) {
            turns.ofConversation(conversation.id()).stream()
                    .filter(turn -> turn.firstId().equals(found.entry().post().firstId()) && !turn.handle().isEmpty())
                    .filter(turn -> turn.closed().filter(Refusal.TARGET_GONE::equals).isPresent())
                    .forEach(turn -> turns.remember(turn.closedBy(Optional.empty())));
        }
    }

    /** Where the first post of a conversation was gone before it became a request, a later one opened it. */
    private static boolean opens(JournalEntry entry, Conversation conversation) {
        Optional<Long> opened = entry.outcome().filter(IntakeOutcome.OPENED::equals).flatMap(outcome -> entry.issueId());
        return conversation.openerId().equals(entry.post().firstId())
                || opened.isPresent() && opened.equals(conversation.request().map(RequestRef::issueId));
    }

    private Iterable<Conversation> showing(PostWatch.Watched lost) {
        Map<Long, Conversation> showing = new LinkedHashMap<>();
        lost.entry().issueId().flatMap(conversations::byRequest).ifPresent(each -> showing.put(each.id(), each));
        conversations.byThread(lost.entry().account(), lost.entry().post().thread()).ifPresent(each -> showing.put(each.id(), each));
        lost.shownIn().forEach(id -> conversations.byId(id).ifPresent(each -> showing.put(each.id(), each)));
        // what was merged into another still shows on its own request
        List.copyOf(showing.keySet()).forEach(id -> conversations.mergedInto(id).forEach(each -> showing.put(each.id(), each)));
        return showing.values();
    }

    private static Turn gone(Turn turn) {
        return new Turn(turn.account(), turn.conversationId(), turn.post(), turn.firstId(), turn.userId(), "", turn.byCustomer(),
                turn.addressed(), turn.stop(), turn.at(), turn.direct(), Optional.of(Refusal.TARGET_GONE));
    }

    private static Post tombstone(AccountId account, Post post, SocialNetwork network) {
        return new Post(post.id(), post.firstId(), post.thread(), post.kind(), post.repliedTo(), post.quoted(), Author.unknown(""), "",
                post.createdAt(), Set.of(), List.of(), network.permalink(account, "", post.id()),
                new Terms(post.terms().visibility(), post.terms().answerers(), Set.of(), Optional.empty()));
    }
}
