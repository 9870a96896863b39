package io.listeningpost.intake;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Route;
import io.listeningpost.social.Post;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Opens the request of a thread, once: what an interrupted try made is looked for first. Thread-safe. */
final class Opening {

    private static final int MOST_CONTEXT = 50;

    private final Journal journal;
    private final Conversations conversations;
    private final RequestDesk desk;
    private final Listening listening;
    private final Clock clock;

    Opening(Journal journal, Conversations conversations, RequestDesk desk, Listening listening, Clock clock) {
        this.journal = journal;
        this.conversations = conversations;
        this.desk = desk;
        this.listening = listening;
        this.clock = clock;
    }

    Step open(JournalEntry entry, Optional<Conversation> begun, AccountSettings account) {
        Post post = entry.post();
        Optional<Route> route = account.route();
        if (route.isEmpty()) {
            return new Step.Soon("no route: choose a service desk and request type for the account");
        }
        journal.working(entry.id());
        Conversation conversation = begun.orElseGet(
                () -> conversations.begin(account.id(), post.thread(), post.firstId(), post.author().id(), clock.instant()));
        if (conversation.request().isPresent()) {
            return finish(conversation, conversation.request().get(), account, entry);
        }
        RequestDraft draft = new RequestDraft(
                conversation, account, route.get(), Summary.of(post, new Naming(account.handle())), post, context(account, post));
        Optional<RequestRef> made = begun.isPresent() ? desk.findOpened(draft) : Optional.empty();
        if (made.isPresent()) {
            return finish(conversation, made.get(), account, entry);
        }
        return switch (desk.open(draft)) {
            case DeskAnswer.Done<RequestRef>(RequestRef request) -> finish(conversation, request, account, entry);
            case DeskAnswer.Refused<RequestRef>(String reason) -> new Step.Later(reason);
            case DeskAnswer.Gone<RequestRef>() -> new Step.Later("the new request was deleted at once");
        };
    }

    /** The request of this conversation was deleted: this post opens another, so that nothing the customer says is lost. */
    Step openAgain(JournalEntry entry, Conversation conversation, RequestRef gone, AccountSettings account) {
        Post post = entry.post();
        return open(entry, Optional.of(
                conversations.requestGone(conversation.id(), gone.issueId(), post.firstId(), post.author().id())), account);
    }

    private Step finish(Conversation conversation, RequestRef request, AccountSettings account, JournalEntry entry) {
        Conversation opened = conversations.opened(conversation.id(), request);
        listening.heard(opened, account, entry);
        return new Step.Done(IntakeOutcome.OPENED, Optional.of(request.issueId()), Optional.empty());
    }

    private List<Post> context(AccountSettings account, Post post) {
        return journal.ofThread(account.id(), post.thread(), MOST_CONTEXT).stream()
                .filter(known -> known.outcome().filter(IntakeOutcome.REPOST::equals).isEmpty())
                .map(JournalEntry::post)
                .filter(known -> known.createdAt().isBefore(post.createdAt()) && !known.firstId().equals(post.firstId()))
                .toList();
    }
}
