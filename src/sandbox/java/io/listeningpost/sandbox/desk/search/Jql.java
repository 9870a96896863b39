package io.listeningpost.sandbox.desk.search;

import com.atlassian.query.Query;
import java.util.List;
import java.util.Optional;

/** A query as it was understood. */
record Jql(String text, Optional<Clause> where, List<Sort> sorts) implements Query {

    @Override
    public String getQueryString() {
        return text;
    }

    /** One key of the order. */
    record Sort(String field, boolean descending) {
    }
}
