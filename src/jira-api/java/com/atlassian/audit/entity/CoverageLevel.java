package com.atlassian.audit.entity;

/**
 * How much must be audited for an event to be kept.
 *
 * <p>Unproven on Jira 11: BASE used by a Jira 9 plugin (jira-plugins-mrimsender); only the constant used is declared.
 */
public enum CoverageLevel {
    BASE
}
