package com.atlassian.jira.util.json;

/**
 * Text is not JSON, or a key cannot be used. Checked.
 *
 * <p>Evidence: Jira 7.13.0 bytecode (parameter of CommentManager).
 */
public class JSONException extends Exception {

    private static final long serialVersionUID = 1L;

    public JSONException(String message) {
        super(message);
    }

    public JSONException(Throwable cause) {
        super(cause);
    }
}
