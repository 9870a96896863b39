package io.listeningpost.jira.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.servicedesk.api.ExceptionMessage;
import com.atlassian.servicedesk.api.ForbiddenException;
import com.atlassian.servicedesk.api.NoSuchEntityException;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeQuery;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import io.listeningpost.status.RequestPlaces.Kind;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is not proven on Jira 11, or not there for a while, costs no more than what it would have told. */
class UntoldTest {

    private static final RequestType COMPLAINT = fake(RequestType.class, answers(Map.of("getId", 24, "getIssueTypeId", 10_100L)));
    private static final Status RESOLVED = fake(Status.class, answers(Map.of("getId", "5")));

    @Test
    void tellsTheTypeOfARequest() {
        assertThat(places(() -> List.of(COMPLAINT)).type(1)).isEqualTo(new Kind.Of(24));
        assertThat(places(List::of).type(1)).isEqualTo(new Kind.None());
    }

    @Test
    void tellsARequestWithoutATypeFromOneWhoseTypeNobodyTells() {
        assertThat(places(() -> {
            throw new NoSuchEntityException(new ExceptionMessage("gone", "There is none."));
        }).type(1)).isEqualTo(new Kind.None());
        assertThat(places(() -> {
            throw new ForbiddenException(new ExceptionMessage("off", "The application is switched off."));
        }).type(1)).isEqualTo(new Kind.Untold());
    }

    @Test
    void tellsTheStatusesOfAllWorkflowsOfADesk() {
        JiraWorkflow workflow = () -> List.of(RESOLVED, RESOLVED);

        assertThat(statuses((project, issueType) -> {
            assertThat(issueType).isEqualTo("10100");
            return workflow;
        })).containsExactly("5");
    }

    @Test
    void isSilentAboutStatusesWhereJiraIsOtherThanBelieved() {
        assertThat(statuses((project, issueType) -> {
            throw new NoSuchMethodError("getWorkflow");
        })).isEmpty();
        assertThat(statuses((project, issueType) -> {
            throw new IllegalStateException("no such workflow");
        })).isEmpty();
        assertThat(statuses((project, issueType) -> null)).isEmpty();
    }

    private static Iterable<String> statuses(WorkflowManager workflows) {
        return new WorkflowStatuses(workflows, types(() -> List.of(COMPLAINT))).of(10_001, 3);
    }

    private static JiraRequestPlaces places(Supplier<List<RequestType>> found) {
        return new JiraRequestPlaces(null, types(found));
    }

    private static RequestTypeService types(Supplier<List<RequestType>> found) {
        RequestTypeQuery.Builder builder = fake(RequestTypeQuery.Builder.class, (proxy, method, arguments) ->
                method.getName().equals("build") ? fake(RequestTypeQuery.class, answers(Map.of())) : proxy);
        return fake(RequestTypeService.class, (proxy, method, arguments) -> method.getName().equals("newQueryBuilder") ? builder
                : fake(PagedResponse.class, answers(Map.of("getResults", found.get()))));
    }

    private static InvocationHandler answers(Map<String, Object> answers) {
        return (proxy, method, arguments) -> answers.get(method.getName());
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(UntoldTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
