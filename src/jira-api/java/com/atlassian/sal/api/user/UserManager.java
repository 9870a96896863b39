package com.atlassian.sal.api.user;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who is asking, and are they an administrator.
 *
 * <p>Evidence: called, with jakarta servlet types, by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface UserManager {

    /** Null when nobody is logged in. */
    UserProfile getRemoteUser(HttpServletRequest request);

    /** Null when nobody is logged in. */
    UserKey getRemoteUserKey();

    /** Null when nobody is logged in. */
    UserKey getRemoteUserKey(HttpServletRequest request);

    /** Null when there is no such user. */
    UserProfile getUserProfile(UserKey userKey);

    boolean isAdmin(UserKey userKey);

    boolean isSystemAdmin(UserKey userKey);

    /** Whether the user is in the group of this name, directly or through a nested group. Evidence: docs/compatibility.md. */
    boolean isUserInGroup(UserKey userKey, String group);

    /** Names of groups that begin so, in pages. Evidence: docs/compatibility.md. */
    Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults);
}
