package io.listeningpost.jira.field;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Somebody who reads a list, in a language that can be changed: Jira's contexts and our own bundles. */
final class Reader implements JiraAuthenticationContext, I18nResolver {

    Locale locale = Locale.ENGLISH;

    @Override
    public ApplicationUser getLoggedInUser() {
        return null;
    }

    @Override
    public boolean isLoggedInUser() {
        return false;
    }

    @Override
    public void setLoggedInUser(ApplicationUser user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clearLoggedInUser() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public String getText(String key) {
        return getText(locale, key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(locale, key, arguments);
    }

    @Override
    public String getText(Locale language, String key, Serializable... arguments) {
        return new MessageFormat(ResourceBundle.getBundle("i18n.listening-post", language).getString(key), language).format(arguments);
    }
}
