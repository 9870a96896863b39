package io.listeningpost.sandbox.desk.request;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.comment.ServiceDeskCommentCreateParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A comment to be, as the caller gave it. */
record NewComment(Optional<ApplicationUser> author, String body, Optional<Issue> issue, boolean shared)
        implements ServiceDeskCommentCreateParameters {

    /** Collects it. Internal unless said otherwise. */
    static final class Draft implements ServiceDeskCommentCreateParameters.Builder {

        private Optional<ApplicationUser> author = Optional.empty();
        private String body = "";
        private Optional<Issue> issue = Optional.empty();
        private boolean shared;

        @Override
        public Builder author(@Nullable ApplicationUser given) {
            author = Optional.ofNullable(given);
            return this;
        }

        @Override
        public Builder body(@Nullable String given) {
            body = given == null ? "" : given;
            return this;
        }

        @Override
        public Builder issue(@Nullable Issue given) {
            issue = Optional.ofNullable(given);
            return this;
        }

        @Override
        public Builder publicComment(boolean wanted) {
            shared = wanted;
            return this;
        }

        @Override
        public ServiceDeskCommentCreateParameters build() {
            return new NewComment(author, body, issue, shared);
        }
    }
}
