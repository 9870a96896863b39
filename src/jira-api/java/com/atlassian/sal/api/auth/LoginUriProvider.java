package com.atlassian.sal.api.auth;

import java.net.URI;

/**
 * Where the login page is.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface LoginUriProvider {

    URI getLoginUri(URI returnUri);
}
