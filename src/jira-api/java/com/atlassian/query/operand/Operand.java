package com.atlassian.query.operand;

/**
 * What a field is compared with.
 *
 * <p>Evidence: supertype of FunctionOperand in Jira's own Javadoc (docs.atlassian.com/jira/server).
 */
public interface Operand {
}
