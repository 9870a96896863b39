package com.atlassian.sal.api.lifecycle;

/**
 * Told when the product and the plugin are up. Called only when exported as an OSGi service.
 *
 * <p>Evidence: exported and started in a Jira 11.3 plugin (bootstrapi); onStop from Jira 7.13.0 bytecode.
 */
public interface LifecycleAware {

    void onStart();

    void onStop();
}
