package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.social.Heard;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the searches of a form with what their network says of each; gives new ones an id. Thread-safe. */
public final class SearchCheck {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EXPRESSION = 4_096;

    private final Refusals refusals;

    public SearchCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    List<KeywordSearch> check(
            @Nullable List<HearingForm.@Nullable SearchForm> forms, AccountSettings account, SocialNetwork network,
            List<FieldError> errors) {
        if (forms == null) {
            errors.add(refusals.error("searches", "listening-post.error.searches"));
            return List.of();
        }
        if (!forms.isEmpty() && !HearingCheck.hears(network, account.id(), Heard.SEARCH)) {
            errors.add(refusals.error("searches", "listening-post.error.not-offered", network.displayName()));
            return List.of();
        }
        if (forms.size() > Hearing.MOST_SEARCHES) {
            errors.add(refusals.error("searches", "listening-post.error.searches-many", Hearing.MOST_SEARCHES));
            return List.of();
        }
        Set<String> known = account.hearing().searches().stream().map(KeywordSearch::id).collect(Collectors.toCollection(HashSet::new));
        Map<String, String> nameOfExpression = new HashMap<>();
        List<KeywordSearch> searches = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            HearingForm.SearchForm form = forms.get(i);
            String place = "searches[" + i + "]";
            String id = id(place, form, known, errors);
            String name = name(place, form, errors);
            String expression = text(form == null ? null : form.expression());
            objection(new Source.Search(id, expression), network, nameOfExpression)
                    .ifPresent(reason -> errors.add(new FieldError(place + ".expression", reason)));
            nameOfExpression.putIfAbsent(expression, name);
            searches.add(new KeywordSearch(id, name, expression));
        }
        return searches;
    }

    /** A search keeps its id, and with it where it stopped reading. Each id is taken once. */
    private String id(String place, HearingForm.@Nullable SearchForm form, Set<String> known, List<FieldError> errors) {
        String id = text(form == null ? null : form.id());
        if (!id.isEmpty() && !known.remove(id)) {
            errors.add(refusals.error(place + ".id", "listening-post.error.search-id"));
            return UUID.randomUUID().toString();
        }
        return id.isEmpty() ? UUID.randomUUID().toString() : id;
    }

    private String name(String place, HearingForm.@Nullable SearchForm form, List<FieldError> errors) {
        String name = text(form == null ? null : form.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(refusals.error(place + ".name", "listening-post.error.search-name", LONGEST_NAME));
        }
        return name;
    }

    private Optional<String> objection(Source.Search search, SocialNetwork network, Map<String, String> nameOfExpression) {
        if (search.expression().isEmpty()) {
            return Optional.of(refusals.error("", "listening-post.error.search-empty").message());
        }
        if (search.expression().length() > LONGEST_EXPRESSION) {
            return Optional.of(refusals.error("", "listening-post.error.search-long", LONGEST_EXPRESSION).message());
        }
        String twin = nameOfExpression.get(search.expression());
        return twin == null ? network.objection(search)
                : Optional.of(refusals.error("", "listening-post.error.search-twice", twin).message());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
