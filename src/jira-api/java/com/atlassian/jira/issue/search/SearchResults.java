package com.atlassian.jira.issue.search;

import java.util.List;

/**
 * One page of a search. The constructor is open here for the local host.
 *
 * <p>Evidence: generic in the Jira Software 11.1.0 Javadoc (SearchServiceImpl); getResults and getTotal called by a Jira
 * 9 plugin (jira-plugins-mrimsender). The constructor is open here for the local host.
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
