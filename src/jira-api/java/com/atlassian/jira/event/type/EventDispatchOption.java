package com.atlassian.jira.event.type;

/**
 * Which event a change tells of.
 *
 * <p>Unproven on Jira 11: DO_NOT_DISPATCH passed by a Jira 9 plugin (jira-plugins-mrimsender); isEventBeingSent, which only the local
 * host calls, from the Jira 7 API.
 */
public interface EventDispatchOption {

    /** No event, so no mail, no listener and no re-indexing either. */
    EventDispatchOption DO_NOT_DISPATCH = () -> false;

    boolean isEventBeingSent();
}
