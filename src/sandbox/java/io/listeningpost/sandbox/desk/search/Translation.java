package io.listeningpost.sandbox.desk.search;

import com.atlassian.jira.user.ApplicationUser;
import io.listeningpost.sandbox.desk.project.DeskStatus;
import io.listeningpost.sandbox.desk.project.Projects;
import io.listeningpost.sandbox.desk.project.Statuses;
import io.listeningpost.sandbox.desk.search.Clause.Comparison;
import io.listeningpost.sandbox.desk.search.Clause.Operand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns the clauses of a query into conditions on the index. As in Jira, {@code !=} does not find what has no value. */
final class Translation {

    private static final Set<String> OWN = Set.of("currentuser", "now", "startofday");

    private final Fields fields;
    private final Projects projects;
    private final Moments moments;
    private final PluginFunctions functions;
    private final Optional<ApplicationUser> user;
    private final boolean running;
    private final String node;

    /** @param running whether the query is run; else it is only checked, and what functions name stays unasked */
    Translation(Fields fields, Projects projects, Moments moments, PluginFunctions functions, Optional<ApplicationUser> user,
            boolean running, String node) {
        this.fields = fields;
        this.projects = projects;
        this.moments = moments;
        this.functions = functions;
        this.user = user;
        this.running = running;
        this.node = node;
    }

    /** @throws WrongQuery when a field, operator or value does not fit */
    Condition of(Clause clause) {
        return switch (clause) {
            case Clause.And and -> Condition.joined("and", and.all().stream().map(this::of).toList());
            case Clause.Or or -> Condition.joined("or", or.any().stream().map(this::of).toList());
            case Clause.Not not -> Condition.not(of(not.clause()));
            case Comparison comparison -> comparison(comparison);
        };
    }

    private Condition comparison(Comparison comparison) {
        Field field = fields.named(comparison.field());
        String operator = comparison.operator();
        if (!field.kind().takes(operator)) {
            throw new WrongQuery("The operator '" + operator + "' is not supported by the '" + field.shown() + "' field.");
        }
        comparison.operands().forEach(operand -> {
            if (operand instanceof Operand.Call call && isOfPlugin(call)) {
                functions.check(field, operator, call, user);
            }
        });
        return switch (operator) {
            case "=", "is", "in" -> Condition.joined("or", comparison.operands().stream().map(value -> equal(field, value)).toList());
            case "!=", "is not", "not in" -> Condition.joined("and",
                    comparison.operands().stream().map(value -> different(field, value)).toList());
            case "~" -> words(field, comparison.operands().getFirst());
            case "!~" -> Condition.joined("and", List.of(Condition.entry(node, field, ""),
                    Condition.not(words(field, comparison.operands().getFirst()))));
            default -> Condition.entry(node, field, " and X.NUM " + operator + " ?", size(field, comparison.operands().getFirst()));
        };
    }

    private Condition different(Field field, Operand value) {
        return value instanceof Operand.Empty ? Condition.entry(node, field, "")
                : Condition.joined("and", List.of(Condition.entry(node, field, ""), Condition.not(equal(field, value))));
    }

    private Condition equal(Field field, Operand value) {
        if (value instanceof Operand.Empty) {
            return Condition.not(Condition.entry(node, field, ""));
        }
        if (value instanceof Operand.Call call && isOfPlugin(call)) {
            return issues(running ? functions.values(call, user) : List.of());
        }
        return switch (field.kind()) {
            case NUMBER, MOMENT -> Condition.entry(node, field, " and X.NUM = ?", size(field, value));
            case EXACT -> Condition.entry(node, field, " and X.TERM = ?", text(field, value));
            case NAMED, TEXT -> Condition.entry(node, field, " and X.TERM = ?", known(field, text(field, value)).toLowerCase(Locale.ROOT));
        };
    }

    private static boolean isOfPlugin(Operand.Call call) {
        return !OWN.contains(call.function().toLowerCase(Locale.ROOT));
    }

    /** Numbers, so they may stand in the text: a database takes so many arguments and no more. */
    private static Condition issues(List<Long> ids) {
        return ids.isEmpty() ? Condition.NOTHING
                : new Condition("I.ID in (" + String.join(", ", ids.stream().map(String::valueOf).toList()) + ")", List.of());
    }

    private Condition words(Field field, Operand value) {
        String[] words = Entry.words(text(field, value)).strip().split(" ");
        List<Condition> all = Arrays.stream(words).filter(word -> !word.isBlank()).map(word -> Condition.entry(node, field,
                " and X.WORDS like ? escape '!'", "% " + word.replace("_", "!_").replaceAll("\\*+", "%")
                        + (word.endsWith("*") ? "" : " %"))).toList();
        return all.isEmpty() ? Condition.NOTHING : Condition.joined("and", all);
    }

    private String known(Field field, String value) {
        boolean exists = switch (field.indexed().getFirst()) {
            case "project" -> projects.all().stream().anyMatch(project -> project.key().equalsIgnoreCase(value)
                    || project.name().equalsIgnoreCase(value) || String.valueOf(project.id()).equals(value));
            case "status" -> Statuses.all().stream().anyMatch(status -> named(status, value));
            default -> true;
        };
        if (!exists) {
            throw new WrongQuery("The value '" + value + "' does not exist for the field '" + field.shown() + "'.");
        }
        return value;
    }

    private static boolean named(DeskStatus status, String value) {
        return status.name().equalsIgnoreCase(value) || status.id().equals(value);
    }

    private String text(Field field, Operand operand) {
        return switch (operand) {
            case Operand.Value value -> value.text();
            case Operand.Call call when call.function().equalsIgnoreCase("currentUser") -> user.map(ApplicationUser::getKey).orElse("");
            case Operand.Call call -> throw unknown(call);
            case Operand.Empty empty -> throw new WrongQuery("The operator for the field '" + field.shown()
                    + "' does not support searching for empty values.");
        };
    }

    private double size(Field field, Operand operand) {
        if (operand instanceof Operand.Call call) {
            return switch (call.function().toLowerCase(Locale.ROOT)) {
                case "now" -> moments.now().toEpochMilli();
                case "startofday" -> moments.startOfDay().toEpochMilli();
                default -> throw unknown(call);
            };
        }
        String text = text(field, operand);
        if (field.kind() == Field.Kind.MOMENT) {
            return moments.read(text, field.shown()).toEpochMilli();
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new WrongQuery("Value '" + text + "' for the field '" + field.shown() + "' is not a number.");
        }
    }

    static WrongQuery unknown(Operand.Call call) {
        return new WrongQuery("Unable to find JQL function '" + call.function() + "(" + String.join(", ", call.arguments()) + ")'.");
    }
}
