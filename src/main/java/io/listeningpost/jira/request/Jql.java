package io.listeningpost.jira.request;

/** Conditions of searches over the property of our requests. */
final class Jql {

    private Jql() {
    }

    /** That this field of the property is exactly this value. */
    static String property(String field, String value) {
        return "issue.property[\"" + ThreadProperty.KEY + "\"]." + field + " = \""
                + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
