package io.listeningpost.settings;

/**
 * What a custom field is set to.
 *
 * @param field Jira's id of the field, such as {@code customfield_10100}
 * @param value the option by its name
 */
public record FieldValue(String field, String value) {
}
