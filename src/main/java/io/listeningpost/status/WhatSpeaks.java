package io.listeningpost.status;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Speech;
import io.listeningpost.status.StatusOutcome.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a status says on a request: what the project says for its request type, else what it says as a whole, else what the account
 * says. Thread-safe.
 */
public final class WhatSpeaks {

    private final ProjectSpeeches projects;
    private final RequestPlaces places;

    public WhatSpeaks(ProjectSpeeches projects, RequestPlaces places) {
        this.projects = projects;
        this.places = places;
    }

    /** What was found. */
    sealed interface Found {

        /**
         * Words.
         *
         * @param project the key of the project whose words they are; empty when they are the account's
         */
        record Words(Speech speech, Optional<String> project) implements Found {
        }

        record Nothing(Reason reason, String detail) implements Found {
        }
    }

    Found of(AccountSettings account, long issueId, String statusId) {
        Optional<RequestPlaces.Place> place = places.project(issueId);
        return find(account, issueId, statusId, place, bookOf(place));
    }

    /** The key of the project that decides what this status says on this request, in the account's stead; empty where the account does. */
    public Optional<String> project(long issueId, String statusId) {
        Optional<RequestPlaces.Place> place = places.project(issueId);
        ProjectBook book = bookOf(place);
        Optional<ProjectSpeech.Does> does = switch (book.asksForTheType(statusId) ? places.type(issueId) : new RequestPlaces.Kind.None()) {
            case RequestPlaces.Kind.Of(int known) -> book.of(statusId, Optional.of(known)).map(ProjectSpeech::does);
            case RequestPlaces.Kind.None() -> book.of(statusId, Optional.empty()).map(ProjectSpeech::does);
            case RequestPlaces.Kind.Untold() -> Optional.of(ProjectSpeech.Does.NOTHING);
        };
        return does.filter(each -> each != ProjectSpeech.Does.ACCOUNT).flatMap(each -> place).map(RequestPlaces.Place::key);
    }

    private ProjectBook bookOf(Optional<RequestPlaces.Place> place) {
        return place.map(there -> projects.of(there.id())).orElse(ProjectBook.EMPTY);
    }

    private Found find(AccountSettings account, long issueId, String statusId, Optional<RequestPlaces.Place> place, ProjectBook book) {
        Optional<Integer> type = Optional.empty();
        if (book.asksForTheType(statusId)) {
            switch (places.type(issueId)) {
                case RequestPlaces.Kind.Of(int known) -> type = Optional.of(known);
                case RequestPlaces.Kind.None() -> type = Optional.empty();
                case RequestPlaces.Kind.Untold() -> {
                    // perhaps its type is one that shall say nothing
                    return new Found.Nothing(Reason.TYPE_UNTOLD,
                            "what the project says depends on the request type, which nobody tells now");
                }
            }
        }
        Optional<ProjectSpeech> own = book.of(statusId, type);
        return switch (own.map(ProjectSpeech::does).orElse(ProjectSpeech.Does.ACCOUNT)) {
            case WORDS -> new Found.Words(own.orElseThrow().speech(), place.map(RequestPlaces.Place::key));
            case NOTHING -> new Found.Nothing(Reason.PROJECT_SILENT, "the project lets this status say nothing");
            case ACCOUNT -> account.speechOf(statusId).<Found>map(speech -> new Found.Words(speech, Optional.empty()))
                    .orElseGet(() -> new Found.Nothing(Reason.NO_WORDS, "the admin gave this status no words"));
        };
    }

    /** Whether any status has something to say on this request. */
    public boolean speaks(AccountSettings account, long issueId) {
        return !all(account, issueId).isEmpty();
    }

    /** What each status that has something to say on this request says, by its id. */
    Map<String, Speech> all(AccountSettings account, long issueId) {
        Optional<RequestPlaces.Place> place = places.project(issueId);
        ProjectBook book = bookOf(place);
        Map<String, Speech> all = new HashMap<>();
        Stream.concat(account.speeches().stream().map(Speech::statusId), book.speeches().stream().map(ProjectSpeech::statusId))
                .distinct().forEach(status -> {
                    if (find(account, issueId, status, place, book) instanceof Found.Words(Speech speech, var project)) {
                        all.put(status, speech);
                    }
                });
        return all;
    }
}
