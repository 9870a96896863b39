package io.listeningpost.jira.rest.mentions;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.intake.JournalEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Keeps what was not said to everybody from agents who may not see the request it stands on: they learn that it is there. Thread-safe. */
public final class Withholding {

    private final AgentRights rights;

    public Withholding(AgentRights rights) {
        this.rights = rights;
    }

    /** The posts whose text this person must neither read nor find out by looking for it; for one page and one thread. */
    Predicate<JournalEntry> from(String person) {
        Map<Long, Boolean> agent = new HashMap<>();
        return entry -> !entry.post().isPublic() && entry.issueId().filter(issue -> Shelf.of(entry) != Shelf.REQUEST
                || !agent.computeIfAbsent(issue, id -> rights.of(person, id) instanceof AgentRights.Standing.Agent)).isPresent();
    }
}
