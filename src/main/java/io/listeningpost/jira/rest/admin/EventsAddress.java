package io.listeningpost.jira.rest.admin;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import io.listeningpost.social.AccountId;
import java.net.URI;

/** Where a network tells of an account: below Jira's base URL, as it is known outside. Thread-safe. */
public final class EventsAddress {

    private final ApplicationProperties jira;

    public EventsAddress(ApplicationProperties jira) {
        this.jira = jira;
    }

    URI of(AccountId account) {
        return URI.create(jira.getBaseUrl(UrlMode.CANONICAL).replaceAll("/+$", "") + "/rest/listening-post/1.0/events/"
                + account.network().key() + "/" + account.userId());
    }
}
