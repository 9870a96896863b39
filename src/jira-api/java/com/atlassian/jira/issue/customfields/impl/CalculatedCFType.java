package com.atlassian.jira.issue.customfields.impl;

/**
 * A type whose values are reckoned and never stored: it writes, removes and validates nothing.
 *
 * <p>Evidence: superclass of RankCFType in the Jira Software 10.6.0 Javadoc, with its constructor without parameters in the Jira 7
 * Javadoc; superclass of many public plugins up to Jira 9. No call site on 11 seen.
 */
public abstract class CalculatedCFType<T, S> extends AbstractCustomFieldType<T, S> {
}
