package com.atlassian.audit.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An event for the audit log; who and when are added by the product. Immutable.
 *
 * <p>Unproven on Jira 11: Atlassian Audit 1.12.1 Javadoc; called by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public class AuditEvent {

    private final AuditType type;
    private final List<AuditResource> affectedObjects;
    private final List<ChangedValue> changedValues;

    private AuditEvent(Builder builder) {
        this.type = builder.type;
        this.affectedObjects = List.copyOf(builder.affectedObjects);
        this.changedValues = List.copyOf(builder.changedValues);
    }

    public static Builder builder(AuditType type) {
        return new Builder(type);
    }

    public String getCategoryI18nKey() {
        return type.getCategoryI18nKey();
    }

    public String getActionI18nKey() {
        return type.getActionI18nKey();
    }

    public CoverageArea getArea() {
        return type.getArea();
    }

    public CoverageLevel getLevel() {
        return type.getLevel();
    }

    public List<AuditResource> getAffectedObjects() {
        return affectedObjects;
    }

    public List<ChangedValue> getChangedValues() {
        return changedValues;
    }

    /** Builds an event. */
    public static class Builder {

        private final AuditType type;
        private final List<AuditResource> affectedObjects = new ArrayList<>();
        private final List<ChangedValue> changedValues = new ArrayList<>();

        private Builder(AuditType type) {
            this.type = type;
        }

        public Builder affectedObject(AuditResource affectedObject) {
            affectedObjects.add(affectedObject);
            return this;
        }

        public Builder appendChangedValues(Collection<ChangedValue> values) {
            changedValues.addAll(values);
            return this;
        }

        public AuditEvent build() {
            return new AuditEvent(this);
        }
    }
}
