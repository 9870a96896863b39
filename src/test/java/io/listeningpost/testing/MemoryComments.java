package io.listeningpost.testing;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.reply.AgentComment;
import io.listeningpost.reply.PublicComments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Public comments in memory, and a desk whose agents are all whose key does not begin with {@code customer}. */
public final class MemoryComments implements PublicComments, AgentRights {

    private final Map<Long, AgentComment> comments = new ConcurrentHashMap<>();
    private final Set<Long> internal = ConcurrentHashMap.newKeySet();

    /** Writes a comment or changes one. */
    public void put(long id, RequestRef request, String author, Instant at, String text) {
        comments.put(id, new AgentComment(id, request, author, at, text, "v" + Integer.toHexString(text.hashCode())));
    }

    /** Deletes a comment, or makes it internal. */
    public void remove(long id) {
        comments.remove(id);
    }

    @Override
    public Optional<AgentComment> find(long commentId) {
        return Optional.ofNullable(comments.get(commentId)).filter(comment -> !internal.contains(commentId));
    }

    @Override
    public void keepInternal(long commentId) {
        internal.add(commentId);
    }

    @Override
    public List<AgentComment> after(RequestRef request, Instant moment) {
        return comments.values().stream().filter(each -> !internal.contains(each.id())
                        && each.request().equals(request) && each.at().isAfter(moment))
                .sorted(Comparator.comparing(AgentComment::id).reversed()).toList();
    }

    @Override
    public Standing of(String userKey, String issueKey) {
        return userKey.startsWith("customer") ? new Standing.Onlooker() : new Standing.Agent(new RequestRef(1, issueKey));
    }

    @Override
    public Standing of(String userKey, long issueId) {
        return of(userKey, "SUP-" + issueId);
    }

    @Override
    public InProject inProject(String userKey, String projectKey) {
        return InProject.AGENT;
    }
}
