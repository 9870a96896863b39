package io.listeningpost.jira.rest.agent;

import java.time.Instant;
import java.util.Comparator;

/** Something of a thread and the moment it stands at; at the same moment, what we said comes before what was read. */
record Timed(Instant at, boolean read, ConversationView.ItemView item) {

    static final Comparator<Timed> OLDEST_FIRST = Comparator.comparing(Timed::at).thenComparing(Timed::read);
}
