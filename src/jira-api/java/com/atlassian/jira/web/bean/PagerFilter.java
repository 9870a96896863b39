package com.atlassian.jira.web.bean;

/**
 * Which page of a search is wanted.
 *
 * <p>Unproven on Jira 11: constructed with (start, max) by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public class PagerFilter<T> {

    private final int start;
    private final int max;

    public PagerFilter(int start, int max) {
        this.start = start;
        this.max = max;
    }

    public int getStart() {
        return start;
    }

    public int getMax() {
        return max;
    }
}
