package com.atlassian.audit.entity;

/**
 * The part of the product that an audited event is about.
 *
 * <p>Unproven on Jira 11: ECOSYSTEM used by a Jira 9 plugin (jira-plugins-mrimsender); only the constant used is
 * declared.
 */
public enum CoverageArea {
    ECOSYSTEM
}
