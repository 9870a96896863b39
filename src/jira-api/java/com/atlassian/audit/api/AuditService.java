package com.atlassian.audit.api;

import com.atlassian.audit.entity.AuditEvent;

/**
 * The product's audit log.
 *
 * <p>Unproven on Jira 11: Atlassian Audit 1.12.1 Javadoc; called by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public interface AuditService {

    void audit(AuditEvent event);
}
