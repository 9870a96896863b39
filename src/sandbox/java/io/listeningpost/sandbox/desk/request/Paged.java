package io.listeningpost.sandbox.desk.request;

import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of results. */
record Paged<T>(List<T> results, boolean more) implements PagedResponse<T> {

    private static final int MOST = 100;

    /** Cuts a page out of everything; no page holds more than a hundred. */
    static <T> Paged<T> of(List<? extends T> all, @Nullable PagedRequest asked) {
        int start = asked == null ? 0 : Math.min(asked.getStart(), all.size());
        int limit = asked == null ? MOST : Math.min(asked.getLimit(), MOST);
        int end = Math.min(start + limit, all.size());
        return new Paged<>(List.copyOf(all.subList(start, end)), end < all.size());
    }

    @Override
    public List<T> getResults() {
        return results;
    }

    @Override
    public boolean hasNextPage() {
        return more;
    }

    @Override
    public Iterator<T> iterator() {
        return results.iterator();
    }
}
