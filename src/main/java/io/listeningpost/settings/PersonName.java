package io.listeningpost.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What may be told in public of somebody's name.
 *
 * @param displayName as Jira shows it; "Miller, Ann" and "Ann Miller" are the same person
 */
public record PersonName(String displayName) {

    /** The first of the first names; the whole name where there is no other. */
    public String firstName() {
        String first = inOrder().split("\\s+", 2)[0];
        return first.isEmpty() ? displayName.strip() : first;
    }

    /** The first letters of the first and the last word that has any, or of the only one; empty where there are none. */
    public String initials() {
        List<String> letters = Stream.of(inOrder().split("\\s+")).map(PersonName::letter).filter(each -> !each.isEmpty()).toList();
        return letters.size() < 2 ? String.join("", letters) : letters.getFirst() + letters.getLast();
    }

    private String inOrder() {
        int comma = displayName.indexOf(',');
        return comma < 0 ? displayName.strip() : (displayName.substring(comma + 1) + " " + displayName.substring(0, comma)).strip();
    }

    private static String letter(String word) {
        return word.codePoints().filter(Character::isLetter).limit(1)
                .mapToObj(Character::toString).findFirst().orElse("").toUpperCase(Locale.ROOT);
    }
}
