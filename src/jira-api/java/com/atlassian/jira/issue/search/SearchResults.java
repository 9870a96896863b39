package com.atlassian.jira.issue.search;

import java.util.List;

/**
 * One page of a search. The constructor is open here for the local host.
 *
 * <p>Unproven on Jira 11: generic with getResults and getTotal in a Jira 9 plugin (jira-plugins-mrimsender); in Jira
 * 7.13 it was raw with getIssues.
 */
public class SearchResults<T> {

    private final List<T> results;
    private final int total;

    public SearchResults(List<T> results, int total) {
        this.results = List.copyOf(results);
        this.total = total;
    }

    public List<T> getResults() {
        return results;
    }

    public int getTotal() {
        return total;
    }
}
