package com.opensymphony.workflow.loader;

/**
 * A workflow move.
 *
 * <p>Evidence: imported by a Jira 11 plugin (atlassian-slack-integration-server); getters called by a Jira 9 plugin
 * (jira-plugins-mrimsender). The constructor is open here for the local host.
 */
public class ActionDescriptor {

    private final int id;
    private final String name;

    public ActionDescriptor(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public int getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
