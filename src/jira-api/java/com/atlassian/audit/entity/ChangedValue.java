package com.atlassian.audit.entity;

/**
 * A value before and after. Immutable.
 *
 * <p>Unproven on Jira 11: Atlassian Audit 1.12.1 Javadoc; called by a Jira 9 plugin (jira-plugins-mrimsender).
 */
public class ChangedValue {

    private final String i18nKey;
    private final String from;
    private final String to;

    public ChangedValue(Builder builder) {
        this.i18nKey = builder.i18nKey;
        this.from = builder.from;
        this.to = builder.to;
    }

    public static Builder fromI18nKeys(String i18nKey) {
        return new Builder(i18nKey);
    }

    public String getI18nKey() {
        return i18nKey;
    }

    /** Null when there was none. */
    public String getFrom() {
        return from;
    }

    /** Null when there is none. */
    public String getTo() {
        return to;
    }

    /** Builds a changed value. */
    public static class Builder {

        private final String i18nKey;
        private String from;
        private String to;

        private Builder(String i18nKey) {
            this.i18nKey = i18nKey;
        }

        public Builder from(String value) {
            this.from = value;
            return this;
        }

        public Builder to(String value) {
            this.to = value;
            return this;
        }

        public ChangedValue build() {
            return new ChangedValue(this);
        }
    }
}
