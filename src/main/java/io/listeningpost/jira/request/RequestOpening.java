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
import io.listeningpost.intake.CommentDraft;
import io.listeningpost.intake.DeskAnswer;
import io.listeningpost.intake.RequestDraft;
import io.listeningpost.settings.Route;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Post;
import io.listeningpost.social.ThreadId;
import java.util.Map;

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
    private final RequestDetails details;
    private final ThreadProperty property;
    private final PostComments comments;
    private final RequestPictures pictures;
    private final RequestText text;

    RequestOpening(ServiceDeskManager desks, RequestTypeService types, ServiceDeskCustomerRequestService requests,
            RemoteIssueLinkManager links, IssueIndexingService index, RequestDetails details, ThreadProperty property,
                    PostComments comments,
            RequestPictures pictures, RequestText text) {
        this.desks = desks;
        this.types = types;
        this.requests = requests;
        this.links = links;
        this.index = index;
        this.details = details;
        this.property = property;
        this.comments = comments;
        this.pictures = pictures;
        this.text = text;
    }

    DeskAnswer<RequestRef> open(RequestDraft draft, ApplicationUser speaker) {
        Map<Integer, String> planned = pictures.names(names(draft), draft.photos().taken());
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
                    .fieldValue(FieldId.withId("description"), FieldInputValue.withValue(text.description(draft, planned)))
                    .customerRequestChannelSource(CustomerRequestChannelSource.withValue(channel(draft.conversation())))
                    .build();
            issue = requests.createCustomerRequest(speaker, request).getIssue();
        } catch (ServiceDeskServiceException e) {
            return new DeskAnswer.Refused<>("Jira Service Management did not take the request: " + e.getMessage());
        }
        dress(issue, draft, speaker);
        return new DeskAnswer.Done<>(new RequestRef(issue.getId(), issue.getKey()));
    }

    /**
     * Puts on what is missing; the link first, by which other nodes find the request at once. Words that are not public come as the first
     * internal comment.
     */
    void dress(Issue issue, RequestDraft draft, ApplicationUser speaker) {
        Conversation conversation = draft.conversation();
        Post post = draft.post();
        link(issue, conversation, post, speaker);
        if (!property.isOn(issue.getId())) {
            details.set(issue, draft.to(), speaker);
            property.write(issue.getId(), conversation, post);
        }
        if (post.isPublic()) {
            pictures.attach(issue, names(draft), draft.photos().taken(), speaker);
        } else if (comments.find(issue, post.firstId()).isEmpty()) {
            RequestRef request = new RequestRef(issue.getId(), issue.getKey());
            comments.add(issue, new CommentDraft(request, draft.account(), post, true, draft.photos()), draft.context(), speaker);
        }
        reIndex(issue);
    }

    /** Makes a request that was opened otherwise findable as that of this conversation. */
    void adopt(Issue issue, Conversation conversation, Post post, ApplicationUser speaker) {
        link(issue, conversation, post, speaker);
        if (!property.isOf(issue.getId(), conversation)) {
            property.write(issue.getId(), conversation, post);
        }
        reIndex(issue);
    }

    /** Takes that off again; whether any of it was there. */
    boolean release(Issue issue, AccountId account, ThreadId thread, ApplicationUser speaker) {
        String globalId = globalId(account, thread);
        boolean linked = links.getRemoteIssueLinkByGlobalId(issue, globalId) != null;
        if (linked) {
            links.removeRemoteIssueLinkByGlobalId(issue, globalId, speaker);
        }
        boolean known = property.remove(issue.getId(), account, thread);
        reIndex(issue); // always: an earlier try may have been killed just before
        return linked || known;
    }

    private void link(Issue issue, Conversation conversation, Post post, ApplicationUser speaker) {
        String globalId = globalId(conversation);
        if (links.getRemoteIssueLinkByGlobalId(issue, globalId) != null) {
            return;
        }
        String network = RequestText.name(conversation.account().network());
        String title = network + ": " + post.author().mention();
        try {
            links.createRemoteIssueLink(new RemoteIssueLinkBuilder().issueId(issue.getId()).globalId(globalId)
                    .title(title.length() > 255 ? title.substring(0, 255) : title)
                    .url(post.permalink().toString()).relationship(post.isPublic() ? "public thread" : "private thread")
                    .applicationType("io.listeningpost").applicationName("Listening Post").build(), speaker);
        } catch (CreateException e) {
            throw new IllegalStateException("Jira did not take the link to the thread of " + issue.getKey(), e);
        }
    }

    /** Under what the link to a thread is found again. */
    static String globalId(Conversation conversation) {
        return globalId(conversation.account(), conversation.thread());
    }

    private static String globalId(AccountId account, ThreadId thread) {
        return "listening-post:" + account + ":" + thread;
    }

    private static PictureNames names(RequestDraft draft) {
        return new PictureNames(draft.account().id().network(), draft.post().firstId());
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
