package io.listeningpost.jira.request;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.RemoteIssueLinkBuilder;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.CustomerRequestChannelSource;
import com.atlassian.servicedesk.api.request.CustomerRequestCreateParameters;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.conversation.Conversation;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.settings.Route;
import io.listeningpost.social.Post;
import java.util.Locale;

/**
 * Opens a request and dresses it with property, index entry and link. Dressing is idempotent, so that a request left half
 * done by a crash is finished by doing it again.
 */
final class RequestOpening {

    private final ServiceDeskManager desks;
    private final RequestTypeService types;
    private final ServiceDeskCustomerRequestService requests;
    private final RemoteIssueLinkManager links;
    private final IssueIndexingService index;
    private final ThreadProperty property;
    private final RequestText text;

    RequestOpening(ServiceDeskManager desks, RequestTypeService types, ServiceDeskCustomerRequestService requests,
            RemoteIssueLinkManager links, IssueIndexingService index, ThreadProperty property, RequestText text) {
        this.desks = desks;
        this.types = types;
        this.requests = requests;
        this.links = links;
        this.index = index;
        this.property = property;
        this.text = text;
    }

    DeskAnswer<RequestRef> open(RequestDraft draft, ApplicationUser speaker) {
        Issue issue;
        try {
            ServiceDesk desk = desks.getServiceDeskById(draft.route().serviceDeskId());
            RequestType type = type(draft.route());
            if (type == null) {
                return new DeskAnswer.Refused<>("The request type " + draft.route().requestTypeId() + " is not on the service desk "
                        + desk.getProjectName() + " any more: choose another route for the account.");
            }
            CustomerRequestCreateParameters request = requests.newCreateBuilder().serviceDesk(desk).requestType(type)
                    .fieldValue(FieldId.withId("summary"), FieldInputValue.withValue(draft.summary()))
                    .fieldValue(FieldId.withId("description"), FieldInputValue.withValue(text.description(draft)))
                    .customerRequestChannelSource(CustomerRequestChannelSource.withValue(channel(draft.conversation())))
                    .build();
            issue = requests.createCustomerRequest(speaker, request).getIssue();
        } catch (ServiceDeskServiceException e) {
            return new DeskAnswer.Refused<>("Jira Service Management did not take the request: " + e.getMessage());
        }
        dress(issue, draft.conversation(), draft.post(), speaker);
        return new DeskAnswer.Done<>(new RequestRef(issue.getId(), issue.getKey()));
    }

    /** Puts on what is missing. */
    void dress(Issue issue, Conversation conversation, Post post, ApplicationUser speaker) {
        if (!property.isOn(issue.getId())) {
            property.write(issue.getId(), conversation, post);
        }
        reIndex(issue);
        String globalId = "listening-post:" + conversation.account() + ":" + conversation.thread();
        if (links.getRemoteIssueLinkByGlobalId(issue, globalId) != null) {
            return;
        }
        String network = conversation.account().network().key().toUpperCase(Locale.ROOT);
        String title = network + ": " + post.author().mention();
        try {
            links.createRemoteIssueLink(new RemoteIssueLinkBuilder().issueId(issue.getId()).globalId(globalId)
                    .title(title.length() > 255 ? title.substring(0, 255) : title)
                    .url(post.permalink().toString()).relationship("public thread")
                    .applicationType("io.listeningpost").applicationName("Listening Post").build(), speaker);
        } catch (CreateException e) {
            throw new IllegalStateException("Jira did not take the link to the public thread of " + issue.getKey(), e);
        }
    }

    void reIndex(Issue issue) {
        try {
            index.reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
        } catch (IndexException e) {
            throw new IllegalStateException("Jira did not index " + issue.getKey(), e);
        }
    }

    /** One stable value a network, for JQL's request-channel-type. */
    private static String channel(Conversation conversation) {
        return "listening-post-" + conversation.account().network().key();
    }

    private RequestType type(Route route) {
        return types.getRequestTypes(null, types.newQueryBuilder().serviceDesk(route.serviceDeskId()).requestType(route.requestTypeId())
                .requestOverrideSecurity(true).build()).getResults().stream().findFirst().orElse(null);
    }
}
