package io.listeningpost.jira.field;

/**
 * One fact as a field has it.
 *
 * @param value the same in every language, as JQL compares it; what Jira takes for the field's value
 * @param text  for people, in the reader's language; plain text
 * @param look  classes of AUI; empty for plain words
 */
record Cell(String value, String text, String look) {

    Cell(String value, String text) {
        this(value, text, "");
    }
}
