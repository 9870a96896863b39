package io.listeningpost.sandbox.desk.request;

import com.atlassian.servicedesk.api.requesttype.RequestType;

/** A kind of request that customers may raise; the portal of a desk has the desk's id. */
public record TypeOfRequest(int id, int deskId, String name, String about, String issueType) implements RequestType {

    private static final long SERVICE_REQUEST = 10100;

    @Override
    public int getId() {
        return id;
    }

    @Override
    public int getPortalId() {
        return deskId;
    }

    @Override
    public long getIssueTypeId() {
        return SERVICE_REQUEST;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return about;
    }
}
