package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong: by field, and in general. */
final class Errors implements ErrorCollection {

    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();

    void add(String message) {
        messages.add(message);
    }

    void add(String field, String message) {
        errors.put(field, message);
    }

    @Override
    public Map<String, String> getErrors() {
        return Map.copyOf(errors);
    }

    @Override
    public Collection<String> getErrorMessages() {
        return List.copyOf(messages);
    }

    @Override
    public boolean hasAnyErrors() {
        return !errors.isEmpty() || !messages.isEmpty();
    }
}
