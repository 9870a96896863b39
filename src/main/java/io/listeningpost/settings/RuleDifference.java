package io.listeningpost.settings;

import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an administrator changed of the rules, in words, in the order of the rules. */
final class RuleDifference {

    private static final String NONE = "none";

    private final AuditNames names;

    RuleDifference(AuditNames names) {
        this.names = names;
    }

    Difference of(List<Rule> before, List<Rule> after) {
        RulePairs pairs = RulePairs.of(before, after);
        Difference difference = new Difference();
        for (int at = 0; at < before.size(); at++) {
            if (!pairs.stays(at)) {
                Rule gone = before.get(at);
                difference.row(quoted(gone) + " at place " + (at + 1) + ": " + whole(gone), quoted(gone) + " removed");
            }
        }
        for (int at = 0; at < after.size(); at++) {
            Rule rule = after.get(at);
            Optional<Integer> was = pairs.before(at);
            if (was.isEmpty()) {
                difference.row("", quoted(rule) + " added at place " + (at + 1) + ": " + whole(rule));
                continue;
            }
            Rule old = before.get(was.get());
            difference.row(quoted(old), old.name().equals(rule.name()) ? quoted(old) : quoted(old) + " is called " + quoted(rule));
            if (pairs.moved(at)) {
                difference.row(quoted(rule) + " at place " + (was.get() + 1), quoted(rule) + " moved to place " + (at + 1));
            }
            parts(difference, old, rule);
        }
        return difference;
    }

    private void parts(Difference difference, Rule old, Rule now) {
        Map<String, String> was = old.to().equals(now.to()) ? Map.of() : destination(old.to());
        Map<String, String> is = old.to().equals(now.to()) ? Map.of() : destination(now.to());
        was.forEach((part, told) -> difference.part(quoted(now) + " " + part, told, is.getOrDefault(part, NONE)));
        Map<String, String> took = condition(old.when());
        Map<String, String> takes = condition(now.when());
        took.forEach((part, told) -> difference.part(quoted(now) + " " + part, told, takes.getOrDefault(part, NONE)));
        difference.counted(quoted(now) + " authors", old.when().authors(), now.when().authors());
    }

    /** All it says that is not empty. */
    private String whole(Rule rule) {
        Map<String, String> parts = new TreeMap<>(destination(rule.to()));
        parts.putAll(condition(rule.when()));
        parts.put("authors", rule.when().authors().isEmpty() ? NONE : Integer.toString(rule.when().authors().size()));
        return parts.entrySet().stream().filter(each -> !each.getValue().equals(NONE))
                .map(each -> each.getKey() + ": " + each.getValue()).collect(Collectors.joining(", "));
    }

    private Map<String, String> destination(Destination to) {
        return new TreeMap<>(Map.of(
                "goes to", names.route(to.route()),
                "priority", to.priority().map(names::priority).orElse(NONE),
                "component", to.component().map(id -> names.component(to.route().serviceDeskId(), id)).orElse(NONE),
                "assignee", to.assignee().map(names::user).orElse(NONE),
                "team", to.team().map(team -> team.value() + " (" + names.field(team.field()) + ")").orElse(NONE)));
    }

    private static Map<String, String> condition(Condition when) {
        return new TreeMap<>(Map.of(
                "accounts", list(when.accounts().stream().map(AccountId::toString).collect(Collectors.toSet())),
                "kinds", list(when.kinds().stream().map(RuleDifference::kind).collect(Collectors.toSet())),
                "words", Difference.list(when.words()),
                "languages", list(when.languages().stream().map(AuditWords::language).collect(Collectors.toSet())),
                "followers at least", number(when.followersAtLeast()),
                "followers at most", number(when.followersAtMost())));
    }

    private static String kind(Heard heard) {
        return switch (heard) {
            case DIRECT -> "direct messages";
            case MENTION -> "mentions";
            case QUOTE -> "quotes";
            case SEARCH -> "searches";
        };
    }

    private static String list(Set<String> several) {
        return Difference.list(several.stream().sorted().toList());
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : NONE;
    }

    private static String quoted(Rule rule) {
        return "\"" + rule.name() + "\"";
    }
}
