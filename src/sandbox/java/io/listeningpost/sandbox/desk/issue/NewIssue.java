package io.listeningpost.sandbox.desk.issue;

import java.util.Optional;

/** What an issue begins with. People by key. */
public record NewIssue(long projectId, String projectKey, String issueType, String summary, Optional<String> description,
        Optional<String> reporter, Optional<String> creator, String status, Optional<Integer> requestType, Optional<String> channel) {
}
