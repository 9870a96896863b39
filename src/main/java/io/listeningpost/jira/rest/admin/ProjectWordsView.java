package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.ProjectSpeech;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What speaks in a project, for whoever administers it.
 *
 * @param service  whether it is a project with a service desk: others get no requests from here
 * @param accounts those whose requests can come here; none means that nothing said here is read
 * @param statuses those of its workflows
 * @param speeches what is said here otherwise than by the accounts; of what is gone in Jira the names are null
 */
record ProjectWordsView(
        String key,
        String name,
        boolean service,
        long version,
        List<AccountView> accounts,
        List<Choice> requestTypes,
        List<Choice> statuses,
        List<SayingView> speeches) {

    /**
     * An account.
     *
     * @param automatic whether an administrator acknowledged the network's rules for automation: without that no status speaks
     * @param speeches  what it says where the project says nothing else
     */
    record AccountView(String id, String handle, String networkName, boolean automatic, List<SpeechView> speeches) {
    }

    /** What a status says. */
    record SpeechView(String status, String words, Map<String, String> languages) {
    }

    /** What a status says here; see {@link ProjectWordsForm.SayingForm}. */
    record SayingView(
            @Nullable String requestType,
            @Nullable String requestTypeName,
            String status,
            @Nullable String statusName,
            String does,
            String words,
            Map<String, String> languages) {

        static SayingView of(ProjectSpeech speech, Map<Integer, String> types, Map<String, String> statuses) {
            return new SayingView(
                    speech.requestType().map(Object::toString).orElse(null), speech.requestType().map(types::get).orElse(null),
                    speech.statusId(), statuses.get(speech.statusId()), word(speech.does()), speech.speech().words(),
                    new TreeMap<>(speech.speech().languages()));
        }
    }

    /** As forms and files call it. */
    static String word(ProjectSpeech.Does does) {
        return does.name().toLowerCase(Locale.ROOT);
    }

    /** What forms and files call so. */
    static Optional<ProjectSpeech.Does> does(@Nullable String word) {
        return List.of(ProjectSpeech.Does.values()).stream().filter(each -> word(each).equals(word)).findFirst();
    }
}
