package io.listeningpost.testing;

import io.listeningpost.settings.People;
import java.util.List;
import java.util.Optional;

/** The user of the linked account, one agent and one who left. */
public final class SomePeople implements People {

    private static final List<Person> ALL = List.of(
            new Person("JIRAUSER10100", "social", "Social Desk", true),
            new Person("agent", "ada", "Ada Agent", true),
            new Person("JIRAUSER9", "gone", "Gone Home", false));

    @Override
    public Optional<Person> byKey(String key) {
        return ALL.stream().filter(person -> person.key().equals(key)).findFirst();
    }

    @Override
    public Optional<Person> byName(String name) {
        return ALL.stream().filter(person -> person.name().equalsIgnoreCase(name)).findFirst();
    }
}
