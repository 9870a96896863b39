package io.listeningpost.reply;

import io.listeningpost.settings.PersonName;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an admin's words may say of a request: only what we or the network made. The customer's text and name are not in it.
 *
 * @param requestKey of the request
 * @param handle     of the customer, without {@code @}; one that no network would give is left out
 * @param agentName  as Jira shows whoever acts; only the first name is told
 * @param status     the name of the request's status
 */
public record RequestWords(String requestKey, String handle, String agentName, String status) {

    /** A request like any, to try words with. */
    public static final RequestWords EXAMPLE = new RequestWords("ABC-123", "customer", "Alex Example", "In progress");

    /** What can be said, as it is written in a template. */
    public static final List<String> PLACEHOLDERS = List.of("$agent.firstName", "$customer.handle", "$request.key", "$status");

    /** What networks allow in a handle; anything else is not repeated in public. */
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.@-]{0,98}[A-Za-z0-9_])?");

    /** As a renderer takes them. */
    public Map<String, Object> all() {
        return Map.of(
                "request", Map.of("key", requestKey),
                "customer", Map.of("handle", HANDLE.matcher(handle).matches() ? "@" + handle : ""),
                "agent", Map.of("firstName", new PersonName(agentName).firstName()),
                "status", status);
    }
}
