package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.status.SpokenLinks.Finding;

/** What is wrong with a link in an admin's words, in the caller's language. */
final class LinkFaults {

    private LinkFaults() {
    }

    static FieldError error(Refusals refusals, String field, Finding found) {
        return refusals.error(field, switch (found.fault()) {
            case SCHEME -> "listening-post.error.words-link-scheme";
            case CREDENTIALS -> "listening-post.error.words-link-credentials";
            case HOST -> "listening-post.error.words-link-host";
            case BROKEN -> "listening-post.error.words-link-broken";
        }, found.link());
    }
}
