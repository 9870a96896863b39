package io.listeningpost.conversation;

import java.util.List;

/** Finds the requests of whoever began a thread, whoever they are on other accounts and networks. Thread-safe. */
@FunctionalInterface
public interface RequestsOfPerson {

    /**
     * Ids of the requests that began with a post of whoever began this one, or of somebody whom the reader may know to be the same person,
     * this one among them, newest first; none where nobody can be said to be them, or when Jira could not look just now.
     *
     * @param userKey who looks: an agent of the request
     * @param most    no more than these are told
     */
    List<Long> with(Conversation conversation, RequestRef request, String userKey, int most);
}
