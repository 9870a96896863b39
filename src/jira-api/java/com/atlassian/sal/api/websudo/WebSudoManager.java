package com.atlassian.sal.api.websudo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Secure administrator sessions: the password asked again.
 *
 * <p>Evidence: called, with jakarta servlet types, by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface WebSudoManager {

    /** Throws when the session has not been confirmed. */
    void willExecuteWebSudoRequest(HttpServletRequest request) throws WebSudoSessionException;

    /** Redirects to the page that asks for the password. */
    void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response);
}
