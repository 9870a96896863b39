package com.atlassian.event.api;

/**
 * The host's event bus, local to a node.
 *
 * <p>Evidence: called by a Jira 11 plugin (atlassian-slack-integration-server).
 */
public interface EventPublisher {

    void publish(Object event);

    void register(Object listener);

    void unregister(Object listener);
}
