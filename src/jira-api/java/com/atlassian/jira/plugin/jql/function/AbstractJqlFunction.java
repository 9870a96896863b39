package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.operand.FunctionOperand;

/**
 * What functions of JQL begin with.
 *
 * <p>Evidence: extended, with validateNumberOfArgs called, by a Jira 11.3 plugin (jira-scrum-poker). The body here serves the local host
 * only.
 */
public abstract class AbstractJqlFunction implements JqlFunction {

    protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
        MessageSet messages = new MessageSetImpl();
        int given = operand.getArgs().size();
        if (given != expected) {
            messages.addErrorMessage("Function '" + operand.getName() + "' expected '" + expected + "' arguments but received '" + given
                    + "'.");
        }
        return messages;
    }
}
