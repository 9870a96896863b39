package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;

/**
 * The user that the current thread acts for.
 *
 * <p>Evidence: getLoggedInUser called by a Jira 11 plugin (atlassian-slack-integration-server); the rest from Jira
 * 7.13.0 bytecode, setLoggedInUser called by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public interface JiraAuthenticationContext {

    /** Null when nobody is logged in. */
    ApplicationUser getLoggedInUser();

    boolean isLoggedInUser();

    void setLoggedInUser(ApplicationUser user);

    void clearLoggedInUser();

    Locale getLocale();
}
