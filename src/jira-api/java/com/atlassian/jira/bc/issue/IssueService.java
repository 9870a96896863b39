package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import java.util.Map;

/**
 * Issue operations as a user would do them: validated first, then done.
 *
 * <p>Evidence: its results in the Jira Software 10.6.0 Javadoc (IssueUpdateService); the transition methods called by a
 * Jira 9 plugin (jira-plugins-mrimsender); constructors from the Jira 7 Javadoc.
 */
public interface IssueService {

    IssueInputParameters newIssueInputParameters();

    TransitionValidationResult validateTransition(ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters);

    TransitionValidationResult validateTransition(
            ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters, TransitionOptions options);

    IssueResult transition(ApplicationUser user, TransitionValidationResult validation);

    /** An issue, or why there is none. */
    class IssueResult extends ServiceResultImpl {

        private final MutableIssue issue;

        public IssueResult(MutableIssue issue, ErrorCollection errors) {
            super(errors);
            this.issue = issue;
        }

        /** Null when the result is not valid. */
        public MutableIssue getIssue() {
            return issue;
        }
    }

    /** A move that may be made, or why it may not. */
    class TransitionValidationResult extends ServiceResultImpl {

        private final MutableIssue issue;
        private final Map<String, Object> fieldValuesHolder;
        private final Map<?, ?> additionInputs;
        private final int actionId;

        public TransitionValidationResult(
                MutableIssue issue,
                ErrorCollection errors,
                Map<String, Object> fieldValuesHolder,
                Map<?, ?> additionInputs,
                int actionId) {
            super(errors);
            this.issue = issue;
            this.fieldValuesHolder = fieldValuesHolder;
            this.additionInputs = additionInputs;
            this.actionId = actionId;
        }

        /** Null when the result is not valid. */
        public MutableIssue getIssue() {
            return issue;
        }

        public Map<String, Object> getFieldValuesHolder() {
            return fieldValuesHolder;
        }

        public Map<?, ?> getAdditionInputs() {
            return additionInputs;
        }

        public int getActionId() {
            return actionId;
        }
    }
}
