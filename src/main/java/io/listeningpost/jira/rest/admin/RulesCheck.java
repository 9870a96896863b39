package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Condition;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns forms into rules, or says everything that is wrong with them at once. Thread-safe. */
public final class RulesCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHRASE = 100;
    private static final int MOST_PHRASES = 50;
    private static final int MOST_AUTHORS = 500;

    private final Accounts accounts;
    private final DestinationCheck destinations;
    private final Refusals refusals;

    public RulesCheck(Accounts accounts, DestinationCheck destinations, Refusals refusals) {
        this.accounts = accounts;
        this.destinations = destinations;
        this.refusals = refusals;
    }

    /** 400 names each wrong field as {@code rules[0].words}. */
    List<Rule> check(@Nullable List<RoutingForm.@Nullable RuleForm> forms) {
        if (forms == null || forms.size() > RuleBook.MOST_RULES) {
            throw refusals.invalid("rules", "listening-post.error.rules", RuleBook.MOST_RULES);
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> known = accounts.all().stream().map(AccountSettings::id).map(AccountId::toString).collect(Collectors.toSet());
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String place = "rules[" + i + "]";
            RoutingForm.RuleForm form = forms.get(i);
            if (form == null) {
                errors.add(refusals.error(place, "listening-post.error.rule"));
                continue;
            }
            String name = Optional.ofNullable(form.name()).orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                errors.add(refusals.error(place + ".name", "listening-post.error.rule.name", LONGEST_NAME));
            }
            int before = errors.size();
            Condition when = condition(place, form, known, errors);
            if (when.isEmpty() && errors.size() == before) {
                errors.add(refusals.error(place + ".words", "listening-post.error.rule.empty"));
            }
            destinations.check(place, form, errors).ifPresent((Destination to) -> rules.add(new Rule(name, when, to)));
        }
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return rules;
    }

    private Condition condition(String place, RoutingForm.RuleForm form, Set<String> known, List<FieldError> errors) {
        Set<String> heardBy = texts(form.accounts());
        if (!known.containsAll(heardBy)) {
            errors.add(refusals.error(place + ".accounts", "listening-post.error.rule.accounts"));
        }
        Set<String> words = texts(form.words());
        if (words.size() > MOST_PHRASES || words.stream().anyMatch(phrase -> phrase.length() > LONGEST_PHRASE)) {
            errors.add(refusals.error(place + ".words", "listening-post.error.rule.words", MOST_PHRASES, LONGEST_PHRASE));
        }
        Set<String> languages = lower(form.languages());
        if (!languages.stream().allMatch(code -> code.matches("[a-z]{2,3}"))) {
            errors.add(refusals.error(place + ".languages", "listening-post.error.rule.languages"));
        }
        Set<String> authors = lower(form.authors()).stream().map(handle -> handle.replaceFirst("^@", "")).collect(Collectors.toSet());
        if (authors.size() > MOST_AUTHORS || !authors.stream().allMatch(handle -> handle.matches("[\\w.@:-]{1,100}"))) {
            errors.add(refusals.error(place + ".authors", "listening-post.error.rule.authors", MOST_AUTHORS));
        }
        OptionalLong least = followers(place + ".followersAtLeast", form.followersAtLeast(), errors);
        OptionalLong most = followers(place + ".followersAtMost", form.followersAtMost(), errors);
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong()) {
            errors.add(refusals.error(place + ".followersAtMost", "listening-post.error.rule.followers-order"));
        }
        return new Condition(heardBy.stream().filter(known::contains).map(AccountId::parse).collect(Collectors.toSet()),
                kinds(place + ".kinds", form.kinds(), errors), List.copyOf(words), languages, authors, least, most);
    }

    private OptionalLong followers(String field, @Nullable Long number, List<FieldError> errors) {
        if (number != null && number < 0) {
            errors.add(refusals.error(field, "listening-post.error.rule.followers"));
        }
        return number == null || number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private Set<Heard> kinds(String field, @Nullable List<@Nullable String> typed, List<FieldError> errors) {
        Set<String> words = lower(typed);
        Set<Heard> kinds = Arrays.stream(Heard.values()).filter(kind -> words.contains(HearingView.word(kind))).collect(Collectors.toSet());
        if (kinds.size() < words.size()) {
            errors.add(refusals.error(field, "listening-post.error.rule.kinds"));
        }
        return kinds;
    }

    private static Set<String> lower(@Nullable List<@Nullable String> typed) {
        return texts(typed).stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is empty is nothing, and twice is once. */
    private static Set<String> texts(@Nullable List<@Nullable String> typed) {
        Set<String> texts = new LinkedHashSet<>();
        for (@Nullable String each : typed == null ? List.<String>of() : typed) {
            if (each != null && !each.isBlank()) {
                texts.add(each.strip());
            }
        }
        return texts;
    }
}
