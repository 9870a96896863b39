package io.listeningpost.reply;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.reply.CommentOffer.Why;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Sharing;
import io.listeningpost.settings.TeamRights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes agents' public comments answers in the thread, where the account wants it, through the same checks as what is written beside the
 * thread. What a check stops is offered there with the reason. A comment is one answer, however often it is heard of; what was sent is
 * never sent again because the comment changed. Asks no network. Thread-safe.
 */
public final class CommentAnswers {

    /** What is older was meant for another moment. */
    private static final Duration FRESH = Duration.ofDays(3);
    private static final int MOST_OFFERS = 3;
    private static final String CHANGED = "The comment was changed before it was sent.";

    private final Accounts accounts;
    private final Conversations conversations;
    private final PublicComments comments;
    private final AgentRights agents;
    private final TeamRights rights;
    private final Replies replies;
    private final Outbox outbox;
    private final Clock clock;

    public CommentAnswers(Accounts accounts, Conversations conversations, PublicComments comments, AgentRights agents, TeamRights rights,
            Replies replies, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.conversations = conversations;
        this.comments = comments;
        this.agents = agents;
        this.rights = rights;
        this.replies = replies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody wrote a public comment: where comments are answers it becomes one, unless something stands in its way. */
    public Optional<AnswerOutcome> written(long issueId, long commentId) {
        return conversationOf(issueId).flatMap(conversation -> accounts.find(conversation.account())
                .filter(account -> account.wording().comments() == Sharing.ALWAYS)
                .flatMap(account -> comments.find(commentId).flatMap(comment -> file(conversation, comment))));
    }

    /**
     * Somebody changed a comment. An answer that was made of it and is not being sent is taken back; where comments are answers, and its
     * author changed it, its new words take the place of the old. What is out stays as it is.
     */
    public Optional<AnswerOutcome> changed(long issueId, long commentId, String editor) {
        return conversationOf(issueId).flatMap(conversation -> {
            Optional<AgentComment> now = comments.find(commentId);
            List<OutboxEntry> stale = FromComment.among(outbox.ofConversation(conversation.id()), commentId).stream()
                    .filter(entry -> isBefore(entry, now)).toList();
            boolean takenBack = !stale.isEmpty() && stale.stream().allMatch(entry -> outbox.withdraw(entry.id(), CHANGED));
            return now.filter(comment -> takenBack && comment.author().equals(editor))
                    .flatMap(comment -> written(issueId, comment.id()));
        });
    }

    /** A comment on this request is internal: it is never sent or offered, also when somebody makes it public in the next moment. */
    public void internal(long issueId, long commentId) {
        conversations.byRequest(issueId).ifPresent(known -> comments.keepInternal(commentId));
    }

    /** What could be an answer, newest first; nothing where comments stay in Jira. */
    public List<CommentOffer> offers(Conversation conversation, AccountSettings account) {
        if (account.wording().comments() == Sharing.NEVER || conversation.request().isEmpty()) {
            return List.of();
        }
        Instant fresh = clock.instant().minus(FRESH);
        Instant from = conversation.startedAt().isAfter(fresh) ? conversation.startedAt() : fresh;
        List<OutboxEntry> said = outbox.ofConversation(conversation.id());
        return comments.after(conversation.request().get(), from).stream()
                .filter(comment -> FromComment.among(said, comment.id()).stream()
                        .allMatch(entry -> entry.state() == DeliveryState.WITHDRAWN))
                .filter(this::isAgents)
                .limit(MOST_OFFERS)
                .map(comment -> offer(conversation, account, comment, said))
                .toList();
    }

    /** What became of the comment that this answer was made of; empty when it stands as it was, and for any other reply. */
    public Optional<CommentFate> fateOf(OutboxEntry entry) {
        return FromComment.of(entry).flatMap(from -> comments.find(from.id())
                .map(comment -> comment.version().equals(from.version()) ? Optional.<CommentFate>empty() : Optional.of(CommentFate.CHANGED))
                .orElseGet(() -> Optional.of(CommentFate.GONE)));
    }

    private Optional<Conversation> conversationOf(long issueId) {
        return conversations.byRequest(issueId).filter(known -> known.mergedInto().isEmpty());
    }

    private static boolean isBefore(OutboxEntry entry, Optional<AgentComment> now) {
        boolean waits = entry.state() == DeliveryState.PENDING || entry.state() == DeliveryState.SUBMITTED;
        return waits && !now.map(AgentComment::version).equals(FromComment.of(entry).map(FromComment::version));
    }

    private Optional<AnswerOutcome> file(Conversation conversation, AgentComment comment) {
        if (!isAgents(comment) || !rights.mayAnswer(conversation.account(), comment.author())
                || replies.preview(draft(conversation, comment)).channel() != Channel.PUBLIC) {
            return Optional.empty();
        }
        return Optional.of(replies.answer(draft(conversation, comment)));
    }

    /** Not the customer's, not of an account's own user, and not of somebody who sees the request and works elsewhere. */
    private boolean isAgents(AgentComment comment) {
        return accounts.all().stream().noneMatch(account -> account.speaker().equals(comment.author()))
                && agents.of(comment.author(), comment.request().issueId()) instanceof AgentRights.Standing.Agent;
    }

    private static AnswerDraft draft(Conversation conversation, AgentComment comment) {
        return AnswerDraft.of(conversation.id(), comment.text(), comment.author(), "comment")
                .from(new FromComment(comment.id(), comment.version()));
    }

    private CommentOffer offer(Conversation conversation, AccountSettings account, AgentComment comment, List<OutboxEntry> said) {
        if (!rights.mayAnswer(account.id(), comment.author())) {
            return new CommentOffer(comment, Optional.of(Why.MAY_NOT_ANSWER), Optional.empty());
        }
        if (!FromComment.among(said, comment.id()).isEmpty()) {
            return new CommentOffer(comment, Optional.of(Why.TAKEN_BACK), Optional.empty());
        }
        return account.wording().comments() == Sharing.ASK
                ? new CommentOffer(comment, Optional.empty(), Optional.empty())
                : held(comment, replies.preview(draft(conversation, comment)), said);
    }

    private static CommentOffer held(AgentComment comment, Preview preview, List<OutboxEntry> said) {
        Set<Blocker> blockers = preview.blockers();
        boolean answered = said.stream().anyMatch(entry -> entry.stands() && preview.turn().filter(entry::answers).isPresent());
        Why why = preview.channel() != Channel.PUBLIC ? Why.DIRECT
                : !blockers.isEmpty() ? Why.BLOCKED
                : !preview.secrets().isEmpty() ? Why.PRIVATE_WORDS
                : answered ? Why.ANSWERED : Why.NOT_HEARD;
        return new CommentOffer(comment, Optional.of(why),
                why == Why.BLOCKED ? blockers.stream().min(Blocker::compareTo) : Optional.empty());
    }
}
