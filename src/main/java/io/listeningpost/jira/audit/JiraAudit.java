package io.listeningpost.jira.audit;

import io.listeningpost.settings.AuditTrail;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's audit log, where Jira has one. It is asked for by name each time and its classes are touched only when it is there, so that the
 * plugin starts on a Jira without it.
 */
public final class JiraAudit implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(JiraAudit.class);
    private static final String SERVICE = "com.atlassian.audit.api.AuditService";

    private final BundleContext bundle;
    private final AtomicBoolean complained = new AtomicBoolean();

    public JiraAudit(BundleContext bundle) {
        this.bundle = bundle;
    }

    @Override
    public void add(Entry entry) {
        try {
            ServiceReference<?> found = bundle.getServiceReference(SERVICE);
            if (found != null) {
                write(found, entry);
            }
        } catch (RuntimeException | LinkageError e) {
            if (complained.compareAndSet(false, true)) {
                LOG.warn("Jira's audit log takes no entries of ours; this is said once", e);
            }
        }
    }

    private void write(ServiceReference<?> found, Entry entry) {
        Object service = bundle.getService(found);
        try {
            if (service != null) {
                AuditEntries.write(service, entry);
            }
        } finally {
            bundle.ungetService(found);
        }
    }
}
