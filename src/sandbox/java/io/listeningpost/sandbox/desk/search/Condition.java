package io.listeningpost.sandbox.desk.search;

import java.util.ArrayList;
import java.util.List;

/** A condition on {@code SB_ISSUE I} with its arguments. */
record Condition(String text, List<Object> arguments) {

    static final Condition NOTHING = new Condition("1 = 0", List.of());

    Condition {
        arguments = List.copyOf(arguments);
    }

    static Condition not(Condition condition) {
        return new Condition("not (" + condition.text() + ")", condition.arguments());
    }

    static Condition joined(String word, List<Condition> conditions) {
        List<Object> arguments = new ArrayList<>();
        conditions.forEach(condition -> arguments.addAll(condition.arguments()));
        return new Condition("(" + String.join(" " + word + " ", conditions.stream().map(Condition::text).toList()) + ")", arguments);
    }

    /** The index of the node holds an entry for the field that fits. */
    static Condition entry(String node, Field field, String fits, Object... arguments) {
        List<Condition> any = field.indexed().stream().map(name -> {
            List<Object> all = new ArrayList<>(List.of(node, name));
            all.addAll(List.of(arguments));
            return new Condition("I.ID in (select X.ISSUE_ID from SB_INDEX X where X.NODE = ? and X.FIELD = ?" + fits + ")", all);
        }).toList();
        return any.size() == 1 ? any.getFirst() : joined("or", any);
    }
}
