package io.listeningpost.reply;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.People;
import io.listeningpost.settings.PersonName;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.settings.WordsRenderer.Rendered;
import java.util.Map;
import java.util.Optional;

/** What an agent's answers end with, as the admin decided for the account. Thread-safe. */
public final class Signatures {

    /** Longer is no signature. */
    public static final int LONGEST = 40;

    /** For an admin who wants initials and thinks of no pattern. */
    public static final String INITIALS = "^$agent.initials";

    private final People people;
    private final WordsRenderer renderer;

    public Signatures(People people, WordsRenderer renderer) {
        this.people = people;
        this.renderer = renderer;
    }

    /** Empty where there is none, also where nobody knows the agent's name or the words have become wrong: an answer goes out without. */
    String of(AccountSettings account, String author) {
        return account.wording().signature()
                .flatMap(template -> people.byKey(author).flatMap(person -> text(template, person.displayName())))
                .orElse("");
    }

    /** What this template gives for somebody who is called this; empty when it is wrong, empty or too long. */
    public Optional<String> text(String template, String displayName) {
        return switch (render(template, displayName)) {
            case Rendered.Wrong wrong -> Optional.empty();
            case Rendered.Text(String text) -> Optional.of(CleanText.of(text).replace('\n', ' '))
                    .filter(clean -> !clean.isEmpty() && clean.codePointCount(0, clean.length()) <= LONGEST);
        };
    }

    /** The same with what is wrong with the template. */
    public Rendered render(String template, String displayName) {
        PersonName name = new PersonName(displayName);
        String initials = name.initials();
        return initials.isEmpty() && template.contains("$agent.initials")
                ? new Rendered.Text("")
                : renderer.render(template, Map.of("agent", Map.of("initials", initials, "firstName", name.firstName())));
    }
}
