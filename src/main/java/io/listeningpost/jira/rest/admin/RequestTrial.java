package io.listeningpost.jira.rest.admin;

import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.People;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.TextRules;
import io.listeningpost.status.RequestPlaces;
import io.listeningpost.status.RequestSight;
import io.listeningpost.status.StatusChange;
import io.listeningpost.status.StatusReplies;
import io.listeningpost.status.StatusTrial;
import io.listeningpost.status.StatusWords;
import io.listeningpost.status.WhatSpeaks;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says an admin's words for a request that is there, as they would be published in its thread. Publishes nothing. Thread-safe. */
public final class RequestTrial {

    private final RequestSight sight;
    private final RequestPlaces places;
    private final WhatSpeaks speaking;
    private final Accounts accounts;
    private final Conversations conversations;
    private final StatusReplies replies;
    private final People people;
    private final Refusals refusals;

    public RequestTrial(RequestSight sight, RequestPlaces places, WhatSpeaks speaking, Accounts accounts, Conversations conversations,
            StatusReplies replies, People people, Refusals refusals) {
        this.sight = sight;
        this.places = places;
        this.speaking = speaking;
        this.accounts = accounts;
        this.conversations = conversations;
        this.replies = replies;
        this.people = people;
        this.refusals = refusals;
    }

    /** What came of it. */
    sealed interface Result {

        /** The posts, what is wrong with the words if anything is, and what they were filled with. */
        record Spoken(List<String> parts, TextRules rules, Optional<FieldError> problem, WordsView.RequestView request) implements Result {
        }

        /** The request is none to try words on; field {@code request}. */
        record NoRequest(FieldError why) implements Result {
        }
    }

    /**
     * Only requests that the person sees in Jira, of this account.
     *
     * @param statusId   of the status that would speak; blank when nobody said
     * @param statusName of the same; blank for the one that the request has
     */
    Result run(AccountSettings account, String person, String key, String statusId, String statusName, String template) {
        Optional<RequestSight.Seen> seen = sight.of(person, key);
        if (seen.isEmpty()) {
            return none("listening-post.error.try.request", key);
        }
        String name = seen.get().request().key();
        Optional<Conversation> conversation = conversation(seen.get());
        if (conversation.isEmpty()) {
            return none("listening-post.error.try.thread", name);
        }
        if (!conversation.get().account().equals(account.id())) {
            return none("listening-post.error.try.account", name, "@" + account.handle());
        }
        return say(conversation.get(), seen.get(), person, statusName, template,
                speaking.project(seen.get().request().issueId(), statusId));
    }

    /** The same with requests that the person sees in Jira, of this project, whichever account they came from. */
    Result inProject(long project, String person, String key, String statusName, String template) {
        Optional<RequestSight.Seen> seen = sight.of(person, key);
        if (seen.isEmpty()) {
            return none("listening-post.error.try.request", key);
        }
        String name = seen.get().request().key();
        if (places.project(seen.get().request().issueId()).filter(place -> place.id() == project).isEmpty()) {
            return none("listening-post.error.try.project", name);
        }
        Optional<Conversation> conversation = conversation(seen.get());
        if (conversation.isEmpty()) {
            return none("listening-post.error.try.thread", name);
        }
        if (accounts.find(conversation.get().account()).isEmpty()) {
            return none("listening-post.error.try.unlinked", name);
        }
        return say(conversation.get(), seen.get(), person, statusName, template, Optional.empty());
    }

    private Optional<Conversation> conversation(RequestSight.Seen seen) {
        return conversations.byRequest(seen.request().issueId())
                .map(found -> found.mergedInto().flatMap(conversations::byId).orElse(found));
    }

    private Result say(Conversation conversation, RequestSight.Seen seen, String person, String statusName, String template,
            Optional<String> instead) {
        String name = seen.request().key();
        String agent = people.byKey(person).map(People.Person::displayName).orElse("");
        StatusChange move = new StatusChange(seen.request().issueId(), name, "", "",
                statusName.isBlank() ? seen.status() : statusName, person, agent, Instant.EPOCH);
        return switch (replies.tried(conversation, new Speech("", template), move)) {
            case StatusTrial.Nobody nobody -> none("listening-post.error.try.nobody", name);
            case StatusTrial.Spoken(StatusWords.Said.Parts(List<String> parts), var rules, String handle, var language) ->
                    new Result.Spoken(parts, rules, Optional.empty(), request(seen, handle, language, instead));
            case StatusTrial.Spoken(StatusWords.Said.Wrong(String reason), var rules, String handle, var language) ->
                    new Result.Spoken(List.of(), rules,
                            Optional.of(refusals.error("words", "listening-post.error.words", refusals.told(reason))),
                            request(seen, handle, language, instead));
        };
    }

    private WordsView.RequestView request(RequestSight.Seen seen, String handle, Optional<String> language, Optional<String> instead) {
        Optional<String> type = places.type(seen.request().issueId()) instanceof RequestPlaces.Kind.Of(int known)
                ? Optional.of(Integer.toString(known)) : Optional.empty();
        return new WordsView.RequestView(seen.request().key(), handle, language.map(Speech::today).orElse(null), instead.orElse(null),
                type.orElse(null));
    }

    private Result none(String message, String... arguments) {
        return new Result.NoRequest(refusals.error("request", message, (Serializable[]) arguments));
    }
}
