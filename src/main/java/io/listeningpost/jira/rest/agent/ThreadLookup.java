package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.jira.rest.Refused;

/** Finds the thread of a request; 404 where it has none, with the request that has it where threads were merged. Thread-safe. */
final class ThreadLookup {

    private final Conversations conversations;
    private final Refusals refusals;

    ThreadLookup(Conversations conversations, Refusals refusals) {
        this.conversations = conversations;
        this.refusals = refusals;
    }

    Conversation of(RequestRef request) {
        Conversation conversation = conversations.byRequest(request.issueId()).orElseThrow(this::noThread);
        conversation.mergedInto().flatMap(conversations::byId).ifPresent(into -> {
            throw refusals.pointing("request", "listening-post.error.merged", into.request().map(RequestRef::key).orElse(""));
        });
        return conversation;
    }

    Refused noThread() {
        return refusals.unknown("request", "listening-post.blocker.no-conversation");
    }
}
