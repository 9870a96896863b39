package io.listeningpost.reply;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template for what it names, because rendering an example meets neither the branches that were not taken nor quiet references,
 * which swallow what they do not know.
 */
public final class Placeholders {

    private static final Pattern NAMED = Pattern.compile("\\$!?\\{?([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)(\\s*\\()?");
    private static final Pattern SET = Pattern.compile("#set\\s*\\(\\s*\\$!?\\{?([A-Za-z]\\w*)");

    private Placeholders() {
    }

    /** What is none of {@link RequestWords}, once each; what the template sets and what Velocity can do with a known one is known. */
    public static List<String> unknown(String template) {
        Set<String> set = new HashSet<>();
        SET.matcher(template).results().forEach(found -> set.add(found.group(1)));
        Set<String> unknown = new LinkedHashSet<>();
        Matcher named = NAMED.matcher(template);
        while (named.find()) {
            String name = named.group(1);
            // what is called is a method of the word before it
            String word = named.group(2) == null || !name.contains(".") ? name : name.substring(0, name.lastIndexOf('.'));
            // a full stop after $status begins no field, but "$status.Next" without a blank does
            if (!RequestWords.PLACEHOLDERS.contains("$" + word) && !set.contains(word.split("\\.")[0])) {
                unknown.add("$" + name);
            }
        }
        return List.copyOf(unknown);
    }
}
