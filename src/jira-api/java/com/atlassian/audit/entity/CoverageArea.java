package com.atlassian.audit.entity;

/**
 * The part of the product that an audited event is about.
 *
 * <p>Unproven on Jira 11: used by a Jira 9 plugin (jira-plugins-mrimsender). Only the constant in use is declared.
 */
public enum CoverageArea {
    ECOSYSTEM
}
