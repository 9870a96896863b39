package io.listeningpost.sandbox.desk.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters of a job as they are kept. Only text, numbers and truth values: Jira's filter against hostile serialized objects lets little
 * more pass, so anything else is refused at once. Whole numbers come back as Long.
 */
final class Parameters {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Parameters() {
    }

    /** @throws IllegalArgumentException naming the parameter that cannot be kept */
    static String write(Map<String, Serializable> parameters) {
        parameters.forEach((name, value) -> {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw new IllegalArgumentException("The job parameter '" + name + "' must be text, a number or a truth value, but is "
                        + value.getClass().getName());
            }
        });
        try {
            return JSON.writeValueAsString(new HashMap<>(parameters));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Serializable> read(String json) {
        try {
            Map<String, Serializable> parameters = new LinkedHashMap<>();
            JSON.readValue(json, new TypeReference<Map<String, Object>>() { }).forEach((name, value) ->
                    parameters.put(name, value instanceof Integer whole ? Long.valueOf(whole) : (Serializable) value));
            return parameters;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
