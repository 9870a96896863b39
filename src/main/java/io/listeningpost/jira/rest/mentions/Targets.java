package io.listeningpost.jira.rest.mentions;

import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.JournalEntry;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.mentions.Act;
import io.listeningpost.mentions.RequestGlance;
import io.listeningpost.mentions.RequestGlances;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests that posts can be linked to: those of the project that the agent may see and edit. Thread-safe. */
public final class Targets {

    private final AgentRights rights;
    private final RequestGlances requests;
    private final Refusals refusals;

    public Targets(AgentRights rights, RequestGlances requests, Refusals refusals) {
        this.rights = rights;
        this.requests = requests;
        this.refusals = refusals;
    }

    /** Whether the request that the post stands on, if any, is one that this person may edit. */
    boolean mayEdit(JournalEntry entry, String person) {
        return entry.issueId().filter(issue -> !(rights.of(person, issue) instanceof AgentRights.Standing.Agent)).isEmpty();
    }

    /** Whether this person may edit what a split concerns: where the post stands and where it came from. True of every other act. */
    boolean mayPutBack(Act act, JournalEntry entry, String person) {
        return !(act instanceof Act.Split(RequestRef from))
                || mayEdit(entry, person) && rights.of(person, from.issueId()) instanceof AgentRights.Standing.Agent;
    }

    /** The request that the post stands on, where this person may edit it. */
    Optional<RequestRef> standsOn(JournalEntry entry, String person) {
        return entry.issueId().flatMap(issue -> rights.of(person, issue) instanceof AgentRights.Standing.Agent(RequestRef found)
                ? Optional.of(found) : Optional.empty());
    }

    /** Its key as it is now, for whoever is its agent. */
    Optional<String> seen(RequestRef request, String person) {
        return rights.of(person, request.issueId()) instanceof AgentRights.Standing.Agent(RequestRef found)
                ? Optional.of(found.key()) : Optional.empty();
    }

    /** The request of this key, however it is written. 400 with what to mend when there is none, or none for this person here. */
    RequestGlance of(String projectKey, @Nullable String key, String person) {
        String asked = Optional.ofNullable(key).orElse("").strip().toUpperCase(Locale.ROOT);
        if (asked.isEmpty() || asked.length() > 255) {
            throw refusals.invalid("request", "listening-post.error.target-none");
        }
        RequestRef request = switch (rights.of(person, asked)) {
            case AgentRights.Standing.Agent(RequestRef found) -> found;
            case AgentRights.Standing.Onlooker() -> throw refusals.invalid("request", "listening-post.error.target-onlooker", asked);
            case AgentRights.Standing.Stranger() -> throw refusals.invalid("request", "listening-post.error.target-unknown", asked);
        };
        RequestGlance glance = requests.of(request.issueId())
                .orElseThrow(() -> refusals.invalid("request", "listening-post.error.target-unknown", asked));
        if (!glance.projectKey().equals(projectKey)) {
            throw refusals.invalid("request", "listening-post.error.target-project", glance.request().key(), projectKey);
        }
        return glance;
    }
}
