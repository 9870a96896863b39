package io.listeningpost.jira.jql;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function for {@code issue in …()}. It names requests of whose desk the searcher is an agent, and to somebody who is not logged in none;
 * what of them the searcher sees is Jira's to say, as with every query. Thread-safe.
 */
abstract class RequestsFunction extends AbstractJqlFunction {

    private final int arguments;

    RequestsFunction(int arguments) {
        this.arguments = arguments;
    }

    /** Ids of issues. */
    abstract Collection<Long> requests(String userKey, List<String> given);

    /** Says why these arguments will not do, with {@link MessageSet#addErrorMessage}; their number is right. */
    void check(@Nullable ApplicationUser searcher, List<String> given, MessageSet messages) {
    }

    @Override
    public final MessageSet validate(@Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause terminalClause) {
        MessageSet messages = validateNumberOfArgs(operand, arguments);
        if (!messages.hasAnyErrors()) {
            check(searcher, operand.getArgs(), messages);
        }
        return messages;
    }

    @Override
    public final List<QueryLiteral> getValues(
            QueryCreationContext queryCreationContext, FunctionOperand operand, TerminalClause terminalClause) {
        ApplicationUser searcher = queryCreationContext.getApplicationUser();
        return searcher == null || operand.getArgs().size() != arguments ? List.of()
                : requests(searcher.getKey(), operand.getArgs()).stream().distinct().map(id -> new QueryLiteral(operand, id)).toList();
    }

    @Override
    public final int getMinimumNumberOfExpectedArguments() {
        return arguments;
    }

    @Override
    public final JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
