package com.atlassian.jira.util.json;

/**
 * Text is not JSON, or a key cannot be used. Checked.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode: declared by JSONObject.
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
