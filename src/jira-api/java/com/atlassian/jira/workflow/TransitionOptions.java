package com.atlassian.jira.workflow;

/**
 * What a move may skip. Immutable.
 *
 * <p>Unproven on Jira 11: Jira 7.1.9 Javadoc; builder from Jira 7.13.0 bytecode; defaults called by a Jira 9 plugin
 * (jira-plugins-mrimsender).
 */
public class TransitionOptions {

    private final boolean skipConditions;
    private final boolean skipPermissions;
    private final boolean skipValidators;

    private TransitionOptions(Builder builder) {
        this.skipConditions = builder.skipConditions;
        this.skipPermissions = builder.skipPermissions;
        this.skipValidators = builder.skipValidators;
    }

    public static TransitionOptions defaults() {
        return new Builder().build();
    }

    public boolean skipConditions() {
        return skipConditions;
    }

    public boolean skipPermissions() {
        return skipPermissions;
    }

    public boolean skipValidators() {
        return skipValidators;
    }

    /** Skips nothing unless told. */
    public static class Builder {

        private boolean skipConditions;
        private boolean skipPermissions;
        private boolean skipValidators;

        public Builder skipConditions() {
            skipConditions = true;
            return this;
        }

        public Builder skipPermissions() {
            skipPermissions = true;
            return this;
        }

        public Builder skipValidators() {
            skipValidators = true;
            return this;
        }

        public TransitionOptions build() {
            return new TransitionOptions(this);
        }
    }
}
