package com.atlassian.jira.issue;

/**
 * Field values for a validation of IssueService.
 *
 * <p>Evidence: parameter in the Jira Software 10.6.0 Javadoc (IssueUpdateService); methods from Jira 7.13.0 bytecode.
 */
public interface IssueInputParameters {

    IssueInputParameters setResolutionId(String resolutionId);

    IssueInputParameters setComment(String comment);

    void setSkipScreenCheck(boolean skipScreenCheck);

    void setRetainExistingValuesWhenParameterNotProvided(boolean retain);
}
