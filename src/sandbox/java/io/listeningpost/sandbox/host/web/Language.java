package io.listeningpost.sandbox.host.web;

import io.listeningpost.sandbox.host.LoginDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a person's profile, as far as this stage has profiles: kept in a cookie by the shell's script, as the {@link Theme} is.
 * As in Jira it is what the person chose, not what the browser asks for; whoever chose nothing keeps the language of the directory.
 */
final class Language {

    private static final String COOKIE = "sandbox.language";

    private Language() {
    }

    /** The same person, reading what was chosen. */
    static LoginDirectory.Person chosenBy(LoginDirectory.Person person, HttpServletRequest request) {
        return chosen(request).map(person::reading).orElse(person);
    }

    /** The language that the switch leads to. */
    static Locale other(Locale current) {
        return current.getLanguage().equals("de") ? Locale.ENGLISH : Locale.GERMAN;
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Logins.cookie(request, COOKIE).filter(code -> code.matches("de|en")).map(Locale::of);
    }
}
