package io.listeningpost.jira.rest.admin;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;

/** Where networks send the browser back after signing in: below Jira's base URL, as networks want it registered. Thread-safe. */
public final class Callback {

    private final ApplicationProperties jira;

    public Callback(ApplicationProperties jira) {
        this.jira = jira;
    }

    URI address() {
        return URI.create(jira.getBaseUrl(UrlMode.CANONICAL).replaceAll("/+$", "") + "/plugins/servlet/listening-post/callback");
    }
}
