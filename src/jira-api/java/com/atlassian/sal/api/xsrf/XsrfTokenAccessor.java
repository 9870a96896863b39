package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The token that forms carry against forged requests.
 *
 * <p>Unproven on Jira 11: Jira 7.13.0 bytecode, servlet types renamed to jakarta.
 */
public interface XsrfTokenAccessor {

    /** Null when there is none and {@code create} is false. */
    String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create);
}
