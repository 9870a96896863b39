package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.health.HealthLog;
import io.listeningpost.lease.Tenure;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Post;
import java.time.Clock;
import java.util.Optional;

/** Adds a post to the request of its conversation, once, and changes what it became when its author changed it. Thread-safe. */
final class Commenting {

    private final Journal journal;
    private final Conversations conversations;
    private final RequestDesk desk;
    private final Opening opening;
    private final Listening listening;
    private final PhotoFetch photos;
    private final HealthLog health;
    private final Clock clock;

    Commenting(Journal journal, Conversations conversations, RequestDesk desk, Opening opening, Listening listening, PhotoFetch photos,
            HealthLog health, Clock clock) {
        this.journal = journal;
        this.conversations = conversations;
        this.desk = desk;
        this.opening = opening;
        this.listening = listening;
        this.photos = photos;
        this.health = health;
        this.clock = clock;
    }

    /** Adds the post, unless an earlier one of its thread still has to come first: a request reads in the order in which people wrote. */
    Step comment(JournalEntry entry, Conversation known, AccountSettings account, Tenure tenure) {
        Post post = entry.post();
        // who it was with was forgotten when the account was removed: whoever goes on is the customer
        Conversation conversation = known.openerUser().isEmpty() ? conversations.goesOnWith(known.id(), post.author().id()) : known;
        // before anything can go wrong: "stop" holds and agents can answer even while the desk refuses the comment
        listening.heard(conversation, account, entry);
        Optional<IntakeOutcome> before = entry.outcome().filter(IntakeOutcome::isOnRequest).filter(outcome -> entry.issueId().isPresent());
        if (before.isPresent() && entry.reheard()) {
            return new Step.Done(before.get(), entry.issueId(), entry.reason());
        }
        Optional<JournalEntry> earlier = before.isPresent() ? Optional.empty() : journal.waitingBefore(entry, MentionIntake.TRIES_IN_ORDER);
        if (earlier.isPresent()) {
            return new Step.Behind(earlier.get());
        }
        return switch (photos.of(account, entry)) {
            case PhotoFetch.Fetched.Later(String reason) -> new Step.Soon(reason);
            case PhotoFetch.Fetched.Now(Photos fetched) -> comment(entry, conversation, new CommentDraft(
                    conversation.request().orElseThrow(), account, post, isOfCustomer(conversation, post), fetched),
                    before, tenure);
        };
    }

    /** Also of whoever opened a conversation that was merged into this one: their request has no other. */
    private boolean isOfCustomer(Conversation conversation, Post post) {
        String author = post.author().id();
        return author.equals(conversation.openerUser()) || !author.isEmpty() && conversations.mergedInto(conversation.id()).stream()
                .anyMatch(merged -> merged.openerUser().equals(author));
    }

    private Step comment(JournalEntry entry, Conversation conversation, CommentDraft draft, Optional<IntakeOutcome> before,
            Tenure tenure) {
        journal.working(entry.id());
        RequestRef request = draft.request();
        Optional<Long> made = entry.state() == JournalState.WORKING || before.isPresent()
                ? desk.findComment(request, draft.post().firstId())
                : Optional.empty();
        if (made.isEmpty() && !tenure.holds()) {
            return new Step.Overtaken();
        }
        if (before.isPresent()) {
            return change(draft, made, before.get(), request);
        }
        DeskAnswer<Long> answer = made.<DeskAnswer<Long>>map(DeskAnswer.Done::new).orElseGet(() -> desk.comment(draft));
        return switch (answer) {
            case DeskAnswer.Done<Long>(Long comment) -> afterComment(draft, conversation);
            case DeskAnswer.Refused<Long>(String reason) -> new Step.Later(reason);
            case DeskAnswer.Gone<Long>() -> opening.openAgain(entry, conversation, request, draft.account(), tenure);
        };
    }

    private Step afterComment(CommentDraft draft, Conversation conversation) {
        Optional<Long> issue = Optional.of(draft.request().issueId());
        if (!draft.byCustomer()) {
            return new Step.Done(IntakeOutcome.COMMENTED, issue, draft.photos().missing());
        }
        desk.touched(conversation, draft);
        return switch (desk.reopen(draft.request(), draft.account())) {
            case DeskAnswer.Done<Boolean>(Boolean moved) ->
                    new Step.Done(moved ? IntakeOutcome.REOPENED : IntakeOutcome.COMMENTED, issue, draft.photos().missing());
            case DeskAnswer.Refused<Boolean>(String reason) -> {
                String warning = draft.request().key() + " could not be reopened: " + reason;
                health.warned(draft.account().id(), clock.instant(), warning);
                yield new Step.Done(IntakeOutcome.COMMENTED, issue, Optional.of(warning));
            }
            case DeskAnswer.Gone<Boolean>() -> new Step.Done(IntakeOutcome.COMMENTED, issue, Optional.of(Cause.REQUEST_DELETED.words()));
        };
    }

    /** An edit is no new turn: it neither reopens nor opens anything. */
    private Step change(CommentDraft draft, Optional<Long> made, IntakeOutcome before, RequestRef request) {
        DeskAnswer<Long> answer = made.map(comment -> desk.change(draft, comment)).orElseGet(() -> desk.comment(draft));
        Optional<Long> issue = Optional.of(request.issueId());
        return switch (answer) {
            case DeskAnswer.Done<Long>(Long comment) -> new Step.Done(before, issue, Optional.of(Cause.CHANGED.words()));
            case DeskAnswer.Refused<Long>(String reason) -> new Step.Later(reason);
            case DeskAnswer.Gone<Long>() ->
                    new Step.Done(before, issue, Optional.of(Cause.CHANGED_TOO_LATE.words()));
        };
    }
}
