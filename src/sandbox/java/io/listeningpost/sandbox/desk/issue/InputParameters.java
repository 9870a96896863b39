package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.issue.IssueInputParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller wants to set while an issue moves. */
final class InputParameters implements IssueInputParameters {

    private Optional<String> resolution = Optional.empty();
    private Optional<String> comment = Optional.empty();

    @Override
    public IssueInputParameters setResolutionId(@Nullable String resolutionId) {
        resolution = Optional.ofNullable(resolutionId);
        return this;
    }

    @Override
    public IssueInputParameters setComment(@Nullable String text) {
        comment = Optional.ofNullable(text);
        return this;
    }

    @Override
    public void setSkipScreenCheck(boolean skipScreenCheck) {
        // no action of the sandbox has a screen
    }

    @Override
    public void setRetainExistingValuesWhenParameterNotProvided(boolean retain) {
        // only what is given here is changed
    }

    Optional<String> resolution() {
        return resolution;
    }

    Optional<String> comment() {
        return comment;
    }
}
