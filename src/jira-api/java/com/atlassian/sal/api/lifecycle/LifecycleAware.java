package com.atlassian.sal.api.lifecycle;

/**
 * Told when the product and the plugin are up. Called only when exported as an OSGi service.
 *
 * <p>Evidence: implemented, with onStart only, by a plugin for Jira 11.3 (bootstrapi), so onStop has a body; the
 * Confluence 10.0.3 Javadoc, same platform, says that both are called.
 */
public interface LifecycleAware {

    void onStart();

    default void onStop() {
    }
}
