package io.listeningpost.jira.rest.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it: settings, health and queues, never its keys. Moments are ISO 8601 in UTC.
 *
 * @param automation         null until an admin acknowledged the network's rules for it
 * @param revision           of the settings, to be sent when they are saved; other drawers have their own
 * @param automationRevision of {@code automation}, also while there is none
 * @param projects           those that requests of it can come to and in which some status says something else than here
 */
record AccountView(
        String id,
        String network,
        String networkName,
        String handle,
        String name,
        String state,
        @Nullable PersonView speaker,
        String linkedAt,
        String importFrom,
        @Nullable RouteView route,
        List<SpeechView> speeches,
        List<ProjectView> projects,
        long graceSeconds,
        @Nullable String reopenAction,
        HearingView hearing,
        BudgetView budget,
        @Nullable AutomationView automation,
        WordingView wording,
        QuietView quiet,
        CostsView.SummaryView costs,
        HealthView health,
        String revision,
        String automationRevision) {

    /** The Jira user in whose name we write; unknown ones are left out. */
    record PersonView(String name, String displayName, boolean active) {
    }

    /** Ids and names; a name is null when the desk or request type is gone. */
    record RouteView(String serviceDesk, @Nullable String serviceDeskName, String requestType, @Nullable String requestTypeName) {
    }

    /**
     * A project that says something else.
     *
     * @param speaks whether it has words of its own, so that something is said there also where the account is silent
     */
    record ProjectView(String key, String name, boolean speaks) {
    }

    /** A status that speaks; its name is null when Jira has no such status any more. */
    record SpeechView(String status, @Nullable String statusName, String words, Map<String, String> languages) {
    }
}
