package io.listeningpost.jira.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.audit.api.AuditService;
import com.atlassian.audit.entity.AuditEvent;
import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Entry;
import io.listeningpost.settings.AuditTrail.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class JiraAuditTest {

    private static final Entry CHANGED = new Entry(Deed.ACCOUNT_CHANGED, "@acme", "x:99",
            List.of(new Changed(Field.STATE, Optional.of("LINKED"), Optional.of("PAUSED"))));

    private final List<AuditEvent> written = new ArrayList<>();

    @Test
    void writesAnEntryWithWhatChanged() {
        new JiraAudit(jiraWith((AuditService) written::add)).add(CHANGED);

        assertThat(written).singleElement().satisfies(event -> {
            assertThat(event.getCategoryI18nKey()).isEqualTo("listening-post.name");
            assertThat(event.getActionI18nKey()).isEqualTo("listening-post.audit.account-changed");
            assertThat(event.getAffectedObjects()).singleElement().satisfies(object -> {
                assertThat(object.getName()).isEqualTo("@acme");
                assertThat(object.getType()).isEqualTo("ACCOUNT");
                assertThat(object.getId()).isEqualTo("x:99");
            });
            assertThat(event.getChangedValues()).singleElement().satisfies(value -> {
                assertThat(value.getI18nKey()).isEqualTo("listening-post.audit.field.state");
                assertThat(value.getFrom()).isEqualTo("LINKED");
                assertThat(value.getTo()).isEqualTo("PAUSED");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void knowsEveryDeed(Deed deed) {
        new JiraAudit(jiraWith((AuditService) written::add)).add(new Entry(deed, "SUP-1", "7", List.of()));

        assertThat(written).hasSize(1);
    }

    @Test
    void doesWithoutALog() {
        new JiraAudit(jiraWith(null)).add(CHANGED);

        assertThat(written).isEmpty();
    }

    @Test
    void undoesNothingWhenTheLogBreaks() {
        new JiraAudit(jiraWith((AuditService) event -> {
            throw new IllegalStateException("the log is full");
        })).add(CHANGED);
        new JiraAudit(jiraWith("something of another version")).add(CHANGED);

        assertThat(written).isEmpty();
    }

    private static BundleContext jiraWith(Object service) {
        ServiceReference<?> reference = proxy(ServiceReference.class, null, null);
        return proxy(BundleContext.class, service == null ? null : reference, service);
    }

    private static <T> T proxy(Class<T> type, Object reference, Object service) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getServiceReference" -> reference;
                    case "getService" -> service;
                    case "ungetService" -> true;
                    default -> throw new IllegalStateException(method.getName());
                }));
    }
}
