package io.listeningpost.jira.rest.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that administrators decided, as a file: no keys, nothing that anybody wrote to us, and no ids of this Jira, so that another
 * one can read it. What is left out of the file stays as it is; a part that is there is meant as a whole. Names that stand beside keys
 * ({@code name}, {@code projectName}, {@code speakerName}, {@code assigneeName}) are for readers only.
 *
 * @param format {@link #FORMAT}
 * @param projects what statuses say in projects; one that is not named stays as it is
 * @param prices by network and kind of charge, in US dollars as decimal text: those put in place of the published ones
 */
record ConfigFile(
        @Nullable Integer format,
        @Nullable List<@Nullable AccountPart> accounts,
        @Nullable List<@Nullable RulePart> rules,
        @Nullable List<@Nullable CannedPart> canned,
        @Nullable List<@Nullable ProjectPart> projects,
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> prices) {

    static final int FORMAT = 1;

    /**
     * One account.
     *
     * @param account as in {@code x/acme}: network and handle
     */
    record AccountPart(
            @Nullable String account,
            @Nullable String name,
            @Nullable SettingsPart settings,
            @Nullable HearingPart hearing,
            @Nullable BudgetForm budget,
            @Nullable WordingForm wording,
            @Nullable QuietForm quiet,
            @Nullable TeamForm team) {
    }

    /** What the form of an account's settings holds; people by login name. */
    record SettingsPart(
            @Nullable String speaker,
            @Nullable String speakerName,
            @Nullable RoutePart route,
            @Nullable Integer graceSeconds,
            @Nullable String reopenAction,
            @Nullable List<@Nullable SpeechPart> speeches) {
    }

    /** A service desk by the key of its project, a request type by its name. */
    record RoutePart(@Nullable String project, @Nullable String projectName, @Nullable String requestType) {
    }

    /** A status by its name, and what it says, to customers who write in some languages otherwise. */
    record SpeechPart(@Nullable String status, @Nullable String words, @Nullable Map<String, @Nullable String> languages) {
    }

    /** What is heard; searches are known by their names. */
    record HearingPart(
            @Nullable List<@Nullable String> opens,
            @Nullable Boolean quotes,
            @Nullable Boolean direct,
            @Nullable List<@Nullable SearchPart> searches,
            @Nullable Boolean photos,
            @Nullable Integer recheckDays,
            @Nullable Integer silenceHours,
            @Nullable Boolean events) {
    }

    /** A search in the network's own language. */
    record SearchPart(@Nullable String name, @Nullable String expression) {
    }

    /** A rule: accounts as in {@code x/acme}, priority, component and field of the team by name, the assignee by login name. */
    record RulePart(
            @Nullable String name,
            @Nullable List<@Nullable String> accounts,
            @Nullable List<@Nullable String> kinds,
            @Nullable List<@Nullable String> words,
            @Nullable List<@Nullable String> languages,
            @Nullable List<@Nullable String> authors,
            @Nullable Long followersAtLeast,
            @Nullable Long followersAtMost,
            @Nullable String project,
            @Nullable String projectName,
            @Nullable String requestType,
            @Nullable String priority,
            @Nullable String component,
            @Nullable String assignee,
            @Nullable String assigneeName,
            @Nullable String teamField,
            @Nullable String team) {
    }

    /** A project by its key, with all that its statuses say otherwise than the accounts do. */
    record ProjectPart(@Nullable String project, @Nullable String projectName, @Nullable List<@Nullable SayingPart> words) {
    }

    /**
     * A status by its name, for a request type by its name or for the whole project.
     *
     * @param does {@code account}, {@code words} or {@code nothing}
     */
    record SayingPart(
            @Nullable String status,
            @Nullable String requestType,
            @Nullable String does,
            @Nullable String words,
            @Nullable Map<String, @Nullable String> languages) {
    }

    /** A canned answer, for one account or for all. */
    record CannedPart(@Nullable String title, @Nullable String text, @Nullable String account) {
    }
}
