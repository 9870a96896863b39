package com.atlassian.jira.issue.customfields.manager;

import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/**
 * What select lists offer.
 *
 * <p>Evidence: called by a Jira 11.3 plugin (jira-scrum-poker).
 */
public interface OptionsManager {

    Options getOptions(FieldConfig fieldConfig);
}
