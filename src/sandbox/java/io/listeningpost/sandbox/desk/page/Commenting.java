package io.listeningpost.sandbox.desk.page;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import io.listeningpost.sandbox.desk.issue.DeskIssue;
import io.listeningpost.sandbox.desk.people.DeskUser;
import java.util.Map;
import java.util.Optional;

/** Adds a comment by way of the service that fits the project. */
final class Commenting {

    private final Stage stage;

    Commenting(Stage stage) {
        this.stage = stage;
    }

    /** Answers what was wrong, for the person who wrote. */
    Optional<String> add(DeskUser author, DeskIssue issue, String body, boolean shared) {
        try {
            if (stage.desks().ofProject(issue.getProjectId()).isPresent()) {
                stage.requestComments().createServiceDeskComment(author, stage.requestComments().newCreateBuilder().author(author)
                        .body(body).issue(issue).publicComment(shared).build());
            } else if (body.isBlank()) {
                return Optional.of("Comment body can not be empty!");
            } else if (!stage.permissions().hasPermission(ProjectPermissions.ADD_COMMENTS, issue, author)) {
                return Optional.of("You do not have permission to comment on this issue.");
            } else {
                stage.comments().create(issue, author, body, null, null, null, Map.of(), true);
            }
            return Optional.empty();
        } catch (ServiceDeskServiceException | IllegalArgumentException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
