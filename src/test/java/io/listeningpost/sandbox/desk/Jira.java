package io.listeningpost.sandbox.desk;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.CustomerRequestChannelSource;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.PluginModule;
import io.listeningpost.sandbox.host.PluginModules.IndexedPath;
import io.listeningpost.sandbox.host.PluginView;
import io.listeningpost.sandbox.host.Service;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk as a plugin sees it: through its services only. */
final class Jira implements AutoCloseable {

    final Desk desk;

    Jira(Database database, String node, Clock clock, List<IndexedPath> paths) {
        this(database, node, clock, paths, List.of());
    }

    Jira(Database database, String node, Clock clock, List<IndexedPath> paths, List<PluginModule> functions) {
        Path homes = Path.of("target", "desk-test", String.valueOf(ProcessHandle.current().pid()));
        desk = Desk.open(database, DeskOptions.of(homes.resolve(node), () -> "http://localhost/jira")
                .in(Membership.of(node, homes.resolve("shared"))).withClock(clock));
        desk.attached(new NoModules(paths, functions));
    }

    static Jira on(Database database) {
        return new Jira(database, "node1", Clock.systemUTC(), List.of());
    }

    <T> T service(Class<T> type) {
        PluginView plugin = new PluginView() {
            @Override
            public String key() {
                return "test";
            }

            @Override
            public ClassLoader classLoader() {
                return Jira.class.getClassLoader();
            }
        };
        Service found = desk.services().stream().filter(service -> service.type() == type).findFirst().orElseThrow();
        return type.cast(found.source().apply(plugin));
    }

    ApplicationUser user(String name) {
        return service(UserManager.class).getUserByName(name);
    }

    Issue raise(String summary, String description) {
        ServiceDeskCustomerRequestService requests = service(ServiceDeskCustomerRequestService.class);
        RequestTypeService types = service(RequestTypeService.class);
        ApplicationUser bot = user("listening-post");
        return requests.createCustomerRequest(bot, requests.newCreateBuilder()
                .serviceDesk(service(ServiceDeskManager.class).getServiceDeskById(1))
                .requestType(types.getRequestTypes(bot, types.newQueryBuilder().requestType(10).build()).getResults().getFirst())
                .fieldValue(FieldId.withId("summary"), FieldInputValue.withValue(summary))
                .fieldValue(FieldId.withId("description"), FieldInputValue.withValue(description))
                .customerRequestChannelSource(CustomerRequestChannelSource.withValue("x"))
                .build()).getIssue();
    }

    @Nullable Issue issue(String key) {
        return service(IssueManager.class).getIssueObject(key);
    }

    /** Searches as an agent who sees the service desk only. */
    List<String> find(String jql) throws SearchException {
        return find(jql, user("bruno"));
    }

    List<String> find(String jql, ApplicationUser searcher) throws SearchException {
        SearchService search = service(SearchService.class);
        SearchService.ParseResult parsed = search.parseQuery(searcher, jql);
        if (!parsed.isValid()) {
            throw new SearchException(String.join("; ", parsed.getErrors().getErrorMessages()));
        }
        return search.search(searcher, parsed.getQuery(), new PagerFilter<>(0, 100)).getResults().stream().map(Issue::getKey).toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
