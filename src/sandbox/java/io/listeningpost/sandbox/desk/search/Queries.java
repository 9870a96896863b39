package io.listeningpost.sandbox.desk.search;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries as Jira's services pass them about. */
public final class Queries {

    private final Search search;

    /** Queries over a search. */
    public Queries(Search search) {
        this.search = search;
    }

    /** Reads a query; what is wrong with it stands in the result. */
    public ParseResult parse(String query, Optional<ApplicationUser> user) {
        try {
            return new ParseResult(search.checked(query, user), new MessageSetImpl());
        } catch (WrongQuery wrong) {
            MessageSet messages = new MessageSetImpl();
            messages.addErrorMessage(String.valueOf(wrong.getMessage()));
            return new ParseResult(new Jql(query, Optional.empty(), List.of()), messages);
        }
    }

    /** @throws SearchException when the query was not made by {@link #parse} or became wrong since */
    public Found run(Query query, Collection<Long> projectIds, Optional<ApplicationUser> user, int start, int most) throws SearchException {
        if (!(query instanceof Jql jql)) {
            throw new SearchException("A query must come from SearchService.parseQuery");
        }
        try {
            return search.run(jql, projectIds, user, start, most);
        } catch (WrongQuery wrong) {
            throw new SearchException(String.valueOf(wrong.getMessage()));
        }
    }
}
