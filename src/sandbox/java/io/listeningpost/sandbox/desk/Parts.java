package io.listeningpost.sandbox.desk;

import io.listeningpost.sandbox.desk.attachment.Attachments;
import io.listeningpost.sandbox.desk.db.Sql;
import io.listeningpost.sandbox.desk.event.Events;
import io.listeningpost.sandbox.desk.field.CustomFields;
import io.listeningpost.sandbox.desk.issue.AvailableActions;
import io.listeningpost.sandbox.desk.issue.Comments;
import io.listeningpost.sandbox.desk.issue.Editing;
import io.listeningpost.sandbox.desk.issue.EntityTables;
import io.listeningpost.sandbox.desk.issue.History;
import io.listeningpost.sandbox.desk.issue.IssueBook;
import io.listeningpost.sandbox.desk.issue.IssueSearch;
import io.listeningpost.sandbox.desk.issue.Issues;
import io.listeningpost.sandbox.desk.issue.RemoteLinks;
import io.listeningpost.sandbox.desk.issue.Transitions;
import io.listeningpost.sandbox.desk.job.Scheduler;
import io.listeningpost.sandbox.desk.lock.DatabaseLocks;
import io.listeningpost.sandbox.desk.page.Stage;
import io.listeningpost.sandbox.desk.people.LoggedIn;
import io.listeningpost.sandbox.desk.people.Permissions;
import io.listeningpost.sandbox.desk.people.SalUsers;
import io.listeningpost.sandbox.desk.people.Users;
import io.listeningpost.sandbox.desk.platform.Application;
import io.listeningpost.sandbox.desk.platform.AuditLog;
import io.listeningpost.sandbox.desk.project.Projects;
import io.listeningpost.sandbox.desk.property.EntityProperties;
import io.listeningpost.sandbox.desk.request.CommentBell;
import io.listeningpost.sandbox.desk.request.CustomerRequests;
import io.listeningpost.sandbox.desk.request.DeskRoles;
import io.listeningpost.sandbox.desk.request.DeskService;
import io.listeningpost.sandbox.desk.request.PublicFlag;
import io.listeningpost.sandbox.desk.request.RequestComments;
import io.listeningpost.sandbox.desk.request.RequestTypes;
import io.listeningpost.sandbox.desk.request.ServiceDesks;
import io.listeningpost.sandbox.desk.search.DeclaredPaths;
import io.listeningpost.sandbox.desk.search.Index;
import io.listeningpost.sandbox.desk.search.PluginFunctions;
import io.listeningpost.sandbox.desk.search.Queries;
import io.listeningpost.sandbox.desk.search.Replication;
import io.listeningpost.sandbox.desk.search.Search;
import io.listeningpost.sandbox.desk.select.SelectFields;
import java.time.Clock;

/** The parts of a desk, each made once and knowing only what it needs. */
final class Parts {

    final Users users;
    final LoggedIn loggedIn;
    final SalUsers salUsers;
    final Permissions permissions;
    final Projects projects;
    final Events events = new Events();
    final EntityProperties properties;
    final Index index;
    final Replication replication;
    final Issues issues;
    final IssueBook book;
    final History history;
    final Attachments attachments;
    final EntityTables tables;
    final Comments comments;
    final Transitions transitions;
    final AvailableActions actions;
    final RemoteLinks links;
    final IssueSearch search;
    final ServiceDesks desks;
    final DeskRoles roles;
    final DeskService deskService;
    final RequestTypes types;
    final CustomerRequests requests;
    final PublicFlag flag;
    final RequestComments requestComments;
    final Scheduler scheduler;
    final DatabaseLocks locks;
    final Application application;
    final AuditLog audit;
    final SelectFields selects;
    final CustomFields fields;

    Parts(Sql sql, DeskOptions options, DeclaredPaths paths, PluginFunctions functions) {
        Clock clock = options.clock();
        Membership member = options.membership();
        users = new Users(sql);
        loggedIn = new LoggedIn(users);
        salUsers = new SalUsers(users, loggedIn);
        permissions = new Permissions(users);
        projects = new Projects(sql);
        properties = new EntityProperties(sql, clock);
        index = new Index(sql, paths, member.node(), clock);
        replication = new Replication(index, member.indexLag(), clock);
        issues = new Issues(sql, clock);
        history = new History(sql, clock);
        fields = new CustomFields(sql);
        selects = new SelectFields(sql, projects, fields);
        book = new IssueBook(issues, projects, users, new Editing(issues, history, index, events, selects));
        attachments = new Attachments(sql, member.shared(), clock);
        tables = new EntityTables(sql);
        desks = new ServiceDesks(sql);
        roles = new DeskRoles(permissions, projects, users);
        deskService = new DeskService(desks, roles);
        types = new RequestTypes(sql, roles);
        flag = new PublicFlag(properties);
        comments = new Comments(sql, clock, book, issues, users, properties, index, new CommentBell(desks, flag, events, clock));
        transitions = new Transitions(book, issues, history, comments, permissions, index, events);
        actions = new AvailableActions(permissions);
        links = new RemoteLinks(sql);
        search = new IssueSearch(new Queries(new Search(sql, projects, paths, functions, member.node(), clock)), projects, permissions,
                book);
        requests = new CustomerRequests(book, issues, projects, types, desks, roles, users, properties, index);
        requestComments = new RequestComments(comments, permissions, roles, desks, flag);
        scheduler = new Scheduler(sql, member.node(), clock);
        locks = new DatabaseLocks(sql, member.node(), member.lockLife(), clock);
        application = new Application(options.baseUrl(), options.localHome(), member.shared());
        audit = new AuditLog(sql, loggedIn, clock);
    }

    Stage stage() {
        return new Stage(users, permissions, projects, book, issues, history, attachments, comments, transitions, actions, links,
                properties, search,
                index, desks, roles, types, requests, flag, requestComments, scheduler, audit, selects, fields);
    }
}
