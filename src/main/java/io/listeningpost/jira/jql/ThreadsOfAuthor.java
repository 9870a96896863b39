package io.listeningpost.jira.jql;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.AgentRights.Standing;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.conversation.RequestsOfPerson;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code issue in publicThreadsOfAuthor("SUP-1")}: the requests that began with a post of whoever began this one, or of somebody of whom
 * agents said that they are the same person and whom the searcher may know. The newest thousand of them.
 */
public final class ThreadsOfAuthor extends RequestsFunction {

    private static final int MOST = 1000;

    private final AgentRights rights;
    private final Conversations conversations;
    private final RequestsOfPerson persons;
    private final I18nResolver texts;

    @Inject
    public ThreadsOfAuthor(AgentRights rights, Conversations conversations, RequestsOfPerson persons, I18nResolver texts) {
        super(1);
        this.rights = rights;
        this.conversations = conversations;
        this.persons = persons;
        this.texts = texts;
    }

    /** A request that is not the searcher's sounds like one that does not exist. */
    @Override
    void check(@Nullable ApplicationUser searcher, List<String> given, MessageSet messages) {
        if (searcher == null || thread(searcher.getKey(), given.getFirst()).isEmpty()) {
            messages.addErrorMessage(texts.getText("listening-post.jql.no-thread", given.getFirst()));
        }
    }

    @Override
    Collection<Long> requests(String userKey, List<String> given) {
        return thread(userKey, given.getFirst()).map(known -> persons.with(known.conversation(), known.request(), userKey, MOST))
                .orElse(List.of());
    }

    private Optional<Known> thread(String userKey, String issueKey) {
        return rights.of(userKey, issueKey) instanceof Standing.Agent(RequestRef request)
                ? conversations.byRequest(request.issueId()).map(conversation -> new Known(conversation, request)) : Optional.empty();
    }

    private record Known(Conversation conversation, RequestRef request) {
    }
}
