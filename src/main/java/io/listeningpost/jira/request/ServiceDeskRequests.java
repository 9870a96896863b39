package io.listeningpost.jira.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.Erasure;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.ThreadId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Jira Service Management as intake sees it. Everything is done as the account's speaker. Thread-safe. */
final class ServiceDeskRequests implements RequestDesk {

    private final IssueManager issues;
    private final Speaker speaker;
    private final RequestOpening opening;
    private final OpenedRequests opened;
    private final PostComments comments;
    private final PostErasure erasing;
    private final Reopening reopening;
    private final ThreadProperty property;

    ServiceDeskRequests(IssueManager issues, Speaker speaker, RequestOpening opening, OpenedRequests opened, PostComments comments,
            PostErasure erasing, Reopening reopening, ThreadProperty property) {
        this.issues = issues;
        this.speaker = speaker;
        this.opening = opening;
        this.opened = opened;
        this.comments = comments;
        this.erasing = erasing;
        this.reopening = reopening;
        this.property = property;
    }

    @Override
    public DeskAnswer<RequestRef> open(RequestDraft draft) {
        return speaker.find(draft.account().speaker())
                .map(user -> speaker.as(user, () -> opening.open(draft, user)))
                .orElseGet(() -> noSpeaker(draft.account()));
    }

    @Override
    public Optional<RequestRef> findOpened(RequestDraft draft) {
        return speaker.find(draft.account().speaker()).flatMap(user -> speaker.as(user, () -> {
            Optional<Issue> issue = opened.find(draft, user);
            issue.ifPresent(found -> opening.dress(found, draft, user));
            return issue.map(found -> new RequestRef(found.getId(), found.getKey()));
        }));
    }

    @Override
    public DeskAnswer<Long> comment(CommentDraft draft) {
        return withIssue(draft.request(), draft.account(),
                (issue, user) -> new DeskAnswer.Done<>(comments.add(issue, draft, List.of(), user)));
    }

    @Override
    public Optional<Long> findComment(RequestRef request, PostId firstId) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(request.issueId())).flatMap(issue -> comments.find(issue, firstId));
    }

    @Override
    public DeskAnswer<Long> change(CommentDraft draft, long commentId) {
        return withIssue(draft.request(), draft.account(), (issue, user) -> comments.change(issue, commentId, draft, user)
                .<DeskAnswer<Long>>map(DeskAnswer.Done::new).orElseGet(DeskAnswer.Gone::new));
    }

    @Override
    public DeskAnswer<Boolean> reopen(RequestRef request, AccountSettings account) {
        return account.reopenAction().isEmpty()
                ? new DeskAnswer.Done<>(false)
                : withIssue(request, account, (issue, user) -> reopening.reopen(issue, account.reopenAction().get(), user));
    }

    @Override
    public void touched(Conversation conversation, CommentDraft draft) {
        Issue issue = issues.getIssueObject(draft.request().issueId());
        if (issue != null && property.customerSpoke(issue.getId(), draft.post().createdAt())) {
            opening.reIndex(issue);
        }
    }

    @Override
    public DeskAnswer<Boolean> adopt(RequestRef request, Conversation conversation, AccountSettings account, Post post) {
        return withIssue(request, account, (issue, user) -> {
            opening.adopt(issue, conversation, post, user);
            return new DeskAnswer.Done<>(true);
        });
    }

    @Override
    public DeskAnswer<Boolean> retract(RequestRef request, AccountSettings account, Post post) {
        return withIssue(request, account, (issue, user) -> new DeskAnswer.Done<>(erasing.retract(issue, account, post)));
    }

    @Override
    public DeskAnswer<Boolean> moved(RequestRef request, AccountSettings account, Post post, RequestRef to) {
        return withIssue(request, account, (issue, user) -> new DeskAnswer.Done<>(erasing.moved(issue, account, post)));
    }

    @Override
    public DeskAnswer<Boolean> release(RequestRef request, AccountSettings account, ThreadId thread) {
        return withIssue(request, account, (issue, user) -> new DeskAnswer.Done<>(opening.release(issue, account.id(), thread, user)));
    }

    @Override
    public DeskAnswer<Boolean> note(RequestRef request, AccountSettings account, String mark, Note note, RequestRef other) {
        return withIssue(request, account, (issue, user) -> {
            boolean told = comments.note(issue, mark, note, other, user);
            if (note == Note.GOES_ON_IN) {
                goesOn(issue, other);
            }
            return new DeskAnswer.Done<>(told);
        });
    }

    /** Indexed also when nothing had to be written: whoever wrote it may have died before that. */
    private void goesOn(Issue left, RequestRef other) {
        property.goesOn(left.getId(), other.issueId());
        opening.reIndex(left);
        Issue stays = issues.getIssueObject(other.issueId());
        if (stays != null) {
            opening.reIndex(stays);
        }
    }

    @Override
    public DeskAnswer<Boolean> tell(SamePeople.Word word, AccountSettings account) {
        return withIssue(word.issueId(), account, (issue, user) -> new DeskAnswer.Done<>(
                comments.tell(issue, "person-" + word.id(), word, speaker.name(word.by()), user)));
    }

    @Override
    public DeskAnswer<Boolean> erase(Erasure erasure) {
        return withIssue(erasure.request(), erasure.account(), (issue, user) -> erasing.erase(issue, erasure, user));
    }

    private <T> DeskAnswer<T> withIssue(
            RequestRef request, AccountSettings account, BiFunction<Issue, ApplicationUser, DeskAnswer<T>> work) {
        return withIssue(request.issueId(), account, work);
    }

    private <T> DeskAnswer<T> withIssue(long issueId, AccountSettings account, BiFunction<Issue, ApplicationUser, DeskAnswer<T>> work) {
        Issue issue = issues.getIssueObject(issueId);
        if (issue == null) {
            return new DeskAnswer.Gone<>();
        }
        return speaker.find(account.speaker())
                .map(user -> speaker.as(user, () -> work.apply(issue, user)))
                .orElseGet(() -> noSpeaker(account));
    }

    private static <T> DeskAnswer<T> noSpeaker(AccountSettings account) {
        return new DeskAnswer.Refused<>("The Jira user " + account.speaker() + " in whose name requests are written does not exist or is "
                + "not active: choose another one for the account.");
    }
}
