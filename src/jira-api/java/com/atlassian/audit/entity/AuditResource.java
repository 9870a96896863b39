package com.atlassian.audit.entity;

/**
 * Something that an audited event touched. Immutable.
 *
 * <p>Unproven on Jira 11: Atlassian Audit 1.12.1 Javadoc; called by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public class AuditResource {

    private final String name;
    private final String type;
    private final String id;

    private AuditResource(Builder builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.id = builder.id;
    }

    public static Builder builder(String name, String type) {
        return new Builder(name, type);
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type;
    }

    /** Null when it has none. */
    public String getId() {
        return id;
    }

    /** Builds a resource. */
    public static class Builder {

        private final String name;
        private final String type;
        private String id;

        public Builder(String name, String type) {
            this.name = name;
            this.type = type;
        }

        public Builder id(String newId) {
            this.id = newId;
            return this;
        }

        public AuditResource build() {
            return new AuditResource(this);
        }
    }
}
