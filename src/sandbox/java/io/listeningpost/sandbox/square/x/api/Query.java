package io.listeningpost.sandbox.square.x.api;

import io.listeningpost.sandbox.square.http.Params;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a call, read as X reads them: every mistake is collected, then {@link #check} refuses them together. */
final class Query {

    private static final String ID = "[0-9]{1,19}";

    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<Problem.Wrong> wrongs = new ArrayList<>();
    private final Wording wording;

    /** Reads the parameters; any that the endpoint does not take is a mistake. */
    Query(Params params, Wording wording, Set<String> taken) {
        this.wording = wording;
        for (Params.Pair pair : params.pairs()) {
            Optional<String> name = wording.take(pair.name()).filter(taken::contains);
            if (name.isPresent()) {
                given.merge(name.get(), pair.value(), (one, other) -> one + "," + other);
            } else {
                Set<String> all = new TreeSet<>();
                taken.forEach(one -> all.add(wording.give(one)));
                wrong(pair.name(), pair.value(), "The query parameter [" + pair.name() + "] is not one of [" + String.join(",", all) + "]");
            }
        }
    }

    /** Refuses the call if anything was wrong. */
    void check() {
        if (!wrongs.isEmpty()) {
            throw new Declined(Problem.invalid(wrongs));
        }
    }

    void wrong(String name, String value, String message) {
        wrongs.add(new Problem.Wrong(name, value, message));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    String required(String name) {
        String value = given.getOrDefault(name, "");
        if (value.isEmpty()) {
            wrong(name, value, "The `" + name + "` query parameter can not be empty");
        }
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        String value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("-?[0-9]{1,9}")) {
            wrong(name, value, "The `" + name + "` query parameter value [" + value + "] is not a valid integer");
            return otherwise;
        }
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            wrong(name, value, "The `" + name + "` query parameter value [" + value + "] is not between " + least + " and " + most);
        }
        return number;
    }

    Optional<Long> id(String name) {
        Optional<String> value = text(name);
        if (value.isPresent() && !matches(name, value.get(), ID)) {
            return Optional.empty();
        }
        return value.map(Long::valueOf);
    }

    /** An id in the path. */
    String pathId(String value) {
        matches("id", value, ID);
        return value;
    }

    Optional<Instant> time(String name) {
        String value = given.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeParseException unreadable) {
            wrong(name, value, "The `" + name + "` query parameter value [" + value + "] is not a valid RFC3339 date-time");
            return Optional.empty();
        }
    }

    /** A list with commas, of 1 to 100 values that fit the pattern. */
    List<String> list(String name, String pattern) {
        String value = required(name);
        List<String> all = value.isEmpty() ? List.of() : Arrays.asList(value.split(",", -1));
        if (all.size() > 100) {
            wrong(name, value, "The number of values in the `" + name + "` query parameter list [" + all.size()
                    + "] is not between 1 and 100");
        }
        all.forEach(one -> matches(name, one, pattern));
        return all;
    }

    List<String> ids(String name) {
        return list(name, ID);
    }

    /** The fields of posts and their companions. */
    Fields fields() {
        List.of("poll.fields", "place.fields").forEach(parameter -> chosen(parameter, Fields.KNOWN.get(parameter)));
        return fields(Fields.KNOWN.get("expansions"));
    }

    /** The fields of what an endpoint gives that takes these expansions. */
    Fields fields(List<String> expansions) {
        return new Fields(chosen("tweet.fields", Fields.KNOWN.get("tweet.fields")), chosen("user.fields", Fields.KNOWN.get("user.fields")),
                chosen("expansions", expansions), chosen("media.fields", Fields.KNOWN.get("media.fields")),
                chosen("dm_event.fields", Fields.KNOWN.get("dm_event.fields")));
    }

    private Set<String> chosen(String parameter, List<String> known) {
        Set<String> chosen = new HashSet<>();
        String value = given.get(parameter);
        if (value != null) {
            for (String written : value.split(",", -1)) {
                // X's OpenAPI of August 2026 names the expansion as the field
                Optional<String> old = wording.take(written).map(name -> parameter.equals("expansions") && name.equals("referenced_tweets")
                        && !written.equals(name) ? "referenced_tweets.id" : name).filter(known::contains);
                old.ifPresentOrElse(chosen::add, () -> wrong(wording.give(parameter), value, "The `" + wording.give(parameter)
                        + "` query parameter value [" + written + "] is not one of ["
                        + String.join(",", known.stream().map(wording::give).toList()) + "]"));
            }
        }
        return chosen;
    }

    private boolean matches(String name, String value, String pattern) {
        if (value.matches(pattern)) {
            return true;
        }
        wrong(name, value, "The `" + name + "` query parameter value [" + value + "] does not match ^" + pattern + "$");
        return false;
    }
}
