package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Checks the token of a submitted form.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode, servlet types renamed to jakarta.
 */
public interface XsrfTokenValidator {

    boolean validateFormEncodedToken(HttpServletRequest request);

    String getXsrfParameterName();
}
