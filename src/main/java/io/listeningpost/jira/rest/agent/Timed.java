package io.listeningpost.jira.rest.agent;

import java.time.Instant;

/** Something of a thread and the moment it stands at; ordered by that moment alone. */
record Timed(Instant at, ConversationView.ItemView item) implements Comparable<Timed> {

    @Override
    public int compareTo(Timed other) {
        return at.compareTo(other.at);
    }
}
