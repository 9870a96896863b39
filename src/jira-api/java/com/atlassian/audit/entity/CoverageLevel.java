package com.atlassian.audit.entity;

/**
 * How much must be audited for an event to be kept.
 *
 * <p>Unproven on Jira 11: used by a Jira 9 plugin (jira-plugins-mrimsender). Only the constant in use is declared.
 */
public enum CoverageLevel {
    BASE
}
