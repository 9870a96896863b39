package com.atlassian.servicedesk.api.util.paging;

/**
 * A page by start and limit. Immutable.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.1.2.
 */
public class SimplePagedRequest implements PagedRequest {

    private final int start;
    private final int limit;

    public SimplePagedRequest(int start, int limit) {
        this.start = start;
        this.limit = limit;
    }

    public static PagedRequest paged(int start, int limit) {
        return new SimplePagedRequest(start, limit);
    }

    @Override
    public int getStart() {
        return start;
    }

    @Override
    public int getLimit() {
        return limit;
    }
}
