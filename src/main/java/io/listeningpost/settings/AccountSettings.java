package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an admin decides about one account; its keys are kept apart (see {@link Accounts}).
 *
 * @param speaker      key of the Jira user in whose name requests and comments are written
 * @param importFrom   posts older than this never open a request
 * @param route        empty until the admin chose one: posts wait in the journal
 * @param grace        how long a reply waits so that it can be undone
 * @param reopenAction name of the workflow action that reopens a resolved request when the customer writes again; empty for none
 * @param automation   empty until an admin acknowledged the network's rules for automation
 * @param wording      what agents' answers end with, and what must not stand in them
 * @param quiet        when nothing is posted by itself
 * @param edits        who changed which drawer last, as far as it is known
 */
public record AccountSettings(
        AccountId id,
        String handle,
        String name,
        AccountState state,
        String speaker,
        Instant linkedAt,
        Instant importFrom,
        Optional<Route> route,
        List<Speech> speeches,
        Duration grace,
        Optional<String> reopenAction,
        Hearing hearing,
        Budget budget,
        Optional<Acknowledgement> automation,
        Wording wording,
        Quiet quiet,
        Map<Drawer, Edit> edits) {

    public AccountSettings {
        speeches = List.copyOf(speeches);
        edits = Map.copyOf(edits);
        if (grace.isNegative() || grace.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("grace must be between 0 and 3600 seconds");
        }
    }

    /** With nothing said about wording and quiet, and of which nobody knows who changed it. */
    public AccountSettings(
            AccountId id,
            String handle,
            String name,
            AccountState state,
            String speaker,
            Instant linkedAt,
            Instant importFrom,
            Optional<Route> route,
            List<Speech> speeches,
            Duration grace,
            Optional<String> reopenAction,
            Hearing hearing,
            Budget budget,
            Optional<Acknowledgement> automation) {
        this(id, handle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, budget, automation,
                Wording.FIRST, Quiet.FIRST, Map.of());
    }

    /** The words of this status, if the admin lets it speak. */
    public Optional<Speech> speechOf(String statusId) {
        return speeches.stream().filter(speech -> speech.statusId().equals(statusId)).findFirst();
    }

    /** Under the handle that its network calls it by now; everything else stays. */
    AccountSettings calledNow(String newHandle) {
        return new AccountSettings(
                id, newHandle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, budget,
                automation, wording, quiet, edits);
    }

    public AccountSettings withState(AccountState newState) {
        return new AccountSettings(
                id, handle, name, newState, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, budget,
                automation, wording, quiet, edits);
    }

    /** With what the form of its settings holds, as it stands there; everything else stays. */
    public AccountSettings conductedAs(AccountSettings form) {
        return new AccountSettings(
                id, handle, name, state, form.speaker, linkedAt, importFrom, form.route, form.speeches, form.grace, form.reopenAction,
                hearing, budget, automation, wording, quiet, edits);
    }

    public AccountSettings withAutomation(Optional<Acknowledgement> acknowledgement) {
        return new AccountSettings(
                id, handle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, budget,
                acknowledgement, wording, quiet, edits);
    }

    public AccountSettings withHearing(Hearing newHearing) {
        return new AccountSettings(
                id, handle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, newHearing, budget,
                automation, wording, quiet, edits);
    }

    public AccountSettings withWording(Wording newWording) {
        return new AccountSettings(
                id, handle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, budget,
                automation, newWording, quiet, edits);
    }

    public AccountSettings withQuiet(Quiet newQuiet) {
        return new AccountSettings(
                id, handle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, budget,
                automation, wording, newQuiet, edits);
    }

    public AccountSettings withBudget(Budget newBudget) {
        return new AccountSettings(
                id, handle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, newBudget,
                automation, wording, quiet, edits);
    }

    /** Notes who changed this drawer last. */
    public AccountSettings withEdit(Drawer drawer, Edit edit) {
        Map<Drawer, Edit> noted = new EnumMap<>(Drawer.class);
        noted.putAll(edits);
        noted.put(drawer, edit);
        return new AccountSettings(
                id, handle, name, state, speaker, linkedAt, importFrom, route, speeches, grace, reopenAction, hearing, budget,
                automation, wording, quiet, noted);
    }
}
