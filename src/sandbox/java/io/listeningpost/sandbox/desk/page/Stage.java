package io.listeningpost.sandbox.desk.page;

import io.listeningpost.sandbox.desk.attachment.Attachments;
import io.listeningpost.sandbox.desk.field.CustomFields;
import io.listeningpost.sandbox.desk.issue.AvailableActions;
import io.listeningpost.sandbox.desk.issue.Comments;
import io.listeningpost.sandbox.desk.issue.History;
import io.listeningpost.sandbox.desk.issue.IssueBook;
import io.listeningpost.sandbox.desk.issue.IssueSearch;
import io.listeningpost.sandbox.desk.issue.Issues;
import io.listeningpost.sandbox.desk.issue.RemoteLinks;
import io.listeningpost.sandbox.desk.issue.Transitions;
import io.listeningpost.sandbox.desk.job.Scheduler;
import io.listeningpost.sandbox.desk.people.Permissions;
import io.listeningpost.sandbox.desk.people.Users;
import io.listeningpost.sandbox.desk.platform.AuditLog;
import io.listeningpost.sandbox.desk.project.Projects;
import io.listeningpost.sandbox.desk.property.EntityProperties;
import io.listeningpost.sandbox.desk.request.CustomerRequests;
import io.listeningpost.sandbox.desk.request.DeskRoles;
import io.listeningpost.sandbox.desk.request.PublicFlag;
import io.listeningpost.sandbox.desk.request.RequestComments;
import io.listeningpost.sandbox.desk.request.RequestTypes;
import io.listeningpost.sandbox.desk.request.ServiceDesks;
import io.listeningpost.sandbox.desk.search.Index;
import io.listeningpost.sandbox.desk.select.SelectFields;

/** The services that pages read from and act through: the same that a plugin gets. */
public record Stage(Users users, Permissions permissions, Projects projects, IssueBook book, Issues issues, History history,
        Attachments attachments, Comments comments, Transitions transitions, AvailableActions actions, RemoteLinks links,
                EntityProperties properties,
        IssueSearch search, Index index, ServiceDesks desks, DeskRoles roles, RequestTypes types, CustomerRequests requests,
        PublicFlag flag, RequestComments requestComments, Scheduler scheduler, AuditLog audit,
        SelectFields selects, CustomFields fields) {
}
