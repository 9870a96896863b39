package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;

/**
 * Translated messages. An unknown key is answered with the key itself.
 *
 * <p>Evidence: getText called by a Jira 11 plugin (atlassian-slack-integration-server); the overload with a locale from
 * Jira 7.13.0 bytecode.
 */
public interface I18nResolver {

    String getText(String key);

    String getText(String key, Serializable... arguments);

    String getText(Locale locale, String key, Serializable... arguments);
}
