package com.atlassian.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;

/**
 * How an issue is updated.
 *
 * <p>Evidence: builder and build called by a Jira 11.3 plugin (jira-scrum-poker); eventDispatchOption and sendMail from the Jira 7 API,
 * where the type is {@code @PublicApi}.
 */
public final class UpdateIssueRequest {

    private final EventDispatchOption eventDispatchOption;
    private final boolean sendMail;

    private UpdateIssueRequest(UpdateIssueRequestBuilder builder) {
        this.eventDispatchOption = builder.eventDispatchOption;
        this.sendMail = builder.sendMail;
    }

    public static UpdateIssueRequestBuilder builder() {
        return new UpdateIssueRequestBuilder();
    }

    public EventDispatchOption getEventDispatchOption() {
        return eventDispatchOption;
    }

    public boolean isSendMail() {
        return sendMail;
    }

    /** By default an update is told and mailed. */
    public static class UpdateIssueRequestBuilder {

        private EventDispatchOption eventDispatchOption = () -> true;
        private boolean sendMail = true;

        private UpdateIssueRequestBuilder() {
        }

        public UpdateIssueRequestBuilder eventDispatchOption(EventDispatchOption option) {
            this.eventDispatchOption = option;
            return this;
        }

        public UpdateIssueRequestBuilder sendMail(boolean send) {
            this.sendMail = send;
            return this;
        }

        public UpdateIssueRequest build() {
            return new UpdateIssueRequest(this);
        }
    }
}
