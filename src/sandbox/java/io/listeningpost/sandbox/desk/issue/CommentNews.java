package io.listeningpost.sandbox.desk.issue;

import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;

/**
 * A comment was written or changed.
 *
 * @param created false when it was changed
 */
public record CommentNews(DeskComment comment, @Nullable ApplicationUser user, boolean created) {
}
