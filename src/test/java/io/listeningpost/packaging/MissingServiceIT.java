package io.listeningpost.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.audit.api.AuditService;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.ofbiz.OfBizDelegator;
import com.atlassian.jira.workflow.WorkflowManager;
import io.listeningpost.sandbox.desk.Desk;
import io.listeningpost.sandbox.desk.DeskOptions;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.Host;
import io.listeningpost.sandbox.host.HostOptions;
import io.listeningpost.sandbox.host.HostServices;
import io.listeningpost.sandbox.host.PluginModules;
import io.listeningpost.sandbox.host.Service;
import io.listeningpost.sandbox.host.db.Databases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged plugin on a Jira that does not offer what is not proven for it and not needed every day. */
class MissingServiceIT {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(classes = {OfBizDelegator.class, AuditService.class, WorkflowManager.class, DateTimeFormatterFactory.class,
        CustomFieldManager.class, OptionsManager.class})
    void startsWithout(Class<?> service) {
        Path jar = Path.of(System.getProperty("plugin.jar"));
        try (Database database = Databases.inMemory();
                Desk desk = Desk.open(database, DeskOptions.of(home, () -> "http://localhost/jira"));
                Host host = Host.start(HostOptions.of(jar, home), database, desk.logins(), without(service, desk),
                        desk.pages())) {
            assertThat(host.isPluginEnabled()).isTrue();
        }
    }

    private static HostServices without(Class<?> type, Desk desk) {
        return new HostServices() {
            @Override
            public List<Service> services() {
                List<Service> others = desk.services().stream().filter(service -> service.type() != type).toList();
                assertThat(others).hasSize(desk.services().size() - 1);
                return others;
            }

            @Override
            public void attached(PluginModules modules) {
                desk.attached(modules);
            }
        };
    }
}
