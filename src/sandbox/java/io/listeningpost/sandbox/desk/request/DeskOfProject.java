package io.listeningpost.sandbox.desk.request;

import com.atlassian.servicedesk.api.ServiceDesk;

/** A service desk: a project that customers can ask. */
public record DeskOfProject(int id, long projectId, String projectName) implements ServiceDesk {

    @Override
    public int getId() {
        return id;
    }

    @Override
    public long getProjectId() {
        return projectId;
    }

    @Override
    public String getProjectName() {
        return projectName;
    }
}
