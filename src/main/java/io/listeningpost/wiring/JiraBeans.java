package io.listeningpost.wiring;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.RemoteIssueLinkManager;
import com.atlassian.jira.ofbiz.OfBizDelegator;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.Reporters;
import io.listeningpost.conversation.RequestFacts;
import io.listeningpost.conversation.RequestMarks;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Turns;
import io.listeningpost.conversation.Writers;
import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.cost.Retention;
import io.listeningpost.health.Complaints;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.Pulse;
import io.listeningpost.health.Reach;
import io.listeningpost.health.Setbacks;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.insight.Bookkeeping;
import io.listeningpost.intake.IntakeReport;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.MentionIntake;
import io.listeningpost.intake.MentionPoll;
import io.listeningpost.intake.Recheck;
import io.listeningpost.intake.RemovedWords;
import io.listeningpost.intake.RequestDesk;
import io.listeningpost.intake.RoundNow;
import io.listeningpost.intake.Vigil;
import io.listeningpost.intake.Waking;
import io.listeningpost.jira.audit.JiraAudit;
import io.listeningpost.jira.request.CommentNews;
import io.listeningpost.jira.request.CommentsHeard;
import io.listeningpost.jira.request.RequestBeans;
import io.listeningpost.jira.request.RequestMoves;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.jira.rest.Texts;
import io.listeningpost.jira.schedule.AccountWork;
import io.listeningpost.jira.schedule.Cluster;
import io.listeningpost.jira.schedule.PromptOutbox;
import io.listeningpost.jira.schedule.Schedules;
import io.listeningpost.lease.Leases;
import io.listeningpost.lease.Tenure;
import io.listeningpost.mentions.Clerk;
import io.listeningpost.mentions.DecisionsNow;
import io.listeningpost.mentions.Identifying;
import io.listeningpost.mentions.RequestGlances;
import io.listeningpost.mentions.Telling;
import io.listeningpost.reply.Attachments;
import io.listeningpost.reply.CommentAnswers;
import io.listeningpost.reply.Copies;
import io.listeningpost.reply.CopyDesk;
import io.listeningpost.reply.Delivery;
import io.listeningpost.reply.DeliveryReport;
import io.listeningpost.reply.DueTimes;
import io.listeningpost.reply.LossDesk;
import io.listeningpost.reply.Losses;
import io.listeningpost.reply.PublicComments;
import io.listeningpost.reply.SameAct;
import io.listeningpost.reply.SecondTries;
import io.listeningpost.reply.Standings;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.Forgetting;
import io.listeningpost.retention.OldConversations;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.retention.Removing;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.KeyRenewal;
import io.listeningpost.settings.Keyring;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.Removals;
import io.listeningpost.settings.Upkeep;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import io.listeningpost.status.StatusReplies;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.osgi.framework.BundleContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the product meets Jira: requests, moves and the clock on the wall. */
@Configuration(proxyBeanMethods = false)
class JiraBeans {

    @Bean
    RequestBeans.Jira jiraOfRequests(IssueManager issues, IssueService issueService, IssueWorkflowManager workflow, CommentManager comments,
            JsonEntityPropertyManager properties, IssueIndexingService index, RemoteIssueLinkManager links, SearchService search,
            UserManager users, JiraAuthenticationContext authentication, I18nResolver i18n, ServiceDeskManager desks,
            RequestTypeService requestTypes, ServiceDeskCustomerRequestService requests, AttachmentManager attachments,
            ChangeHistoryManager history, OfBizDelegator tables, ProjectManager projects, ConstantsManager constants,
            CustomFieldManager fields, OptionsManager options) {
        return new RequestBeans.Jira(issues, issueService, workflow, comments, properties, index, links, search, users, authentication,
                i18n,
                desks, requestTypes, requests, attachments, history, tables, projects, constants, fields, options);
    }

    @Bean
    RequestDesk requestDesk(RequestBeans.Jira jira, Complaints complaints, Clock clock) {
        return RequestBeans.requestDesk(jira, complaints, clock);
    }

    @Bean
    DetailCatalog detailCatalog(RequestBeans.Jira jira, Complaints complaints) {
        return RequestBeans.detailCatalog(jira, complaints);
    }

    @Bean
    RequestMarks requestMarks(JsonEntityPropertyManager properties) {
        return RequestBeans.requestMarks(properties);
    }

    @Bean
    RequestFacts requestFacts(JsonEntityPropertyManager properties) {
        return RequestBeans.requestFacts(properties);
    }

    @Bean
    RequestGlances requestGlances(IssueManager issues) {
        return RequestBeans.requestGlances(issues);
    }

    @Bean
    EarlierRequests earlierRequests(RequestBeans.Jira jira, Complaints complaints) {
        return RequestBeans.earlierRequests(jira, complaints);
    }

    @Bean
    Elsewhere elsewhere(RequestBeans.Jira jira, Complaints complaints) {
        return RequestBeans.elsewhere(jira, complaints);
    }

    @Bean
    Forgetting forgetting(OldConversations oldConversations, OldPosts oldPosts, Conversations conversations, SamePeople people,
            IssueManager issues, Accounts accounts, SourceLog sources, Clock clock) {
        return new Forgetting(oldConversations, oldPosts, conversations, people, RequestBeans.requestStates(issues), accounts,
                sources, Journal.REMEMBERED, clock);
    }

    @Bean
    Removing removing(Removals removals, Accounts accounts, AccountTraces traces, OldPosts oldPosts, SamePeople people, KeptDrafts drafts,
            RequestBeans.Jira jira, RemovedWords words, Cluster cluster, Clock clock) {
        return new Removing(removals, accounts, traces, oldPosts, people, drafts, RequestBeans.requestTraces(jira),
                (post, removal) -> words.erase(post.id(), post.shownIn(), removal), cluster.alone(), Journal.REMEMBERED, clock);
    }

    @Bean
    Attachments attachments(IssueManager issues, AttachmentManager attachments, Complaints complaints) {
        return RequestBeans.attachments(issues, attachments, complaints);
    }

    @Bean
    Reporters reporters(IssueManager issues) {
        return RequestBeans.reporters(issues);
    }

    @Bean
    DueTimes dueTimes(IssueManager issues) {
        return RequestBeans.dueTimes(issues);
    }

    @Bean
    RequestMoves requestMoves(EventPublisher events, StatusReplies replies, Complaints complaints, Clock clock) {
        return RequestBeans.requestMoves(events, replies::moved, complaints, clock);
    }

    @Bean
    Standings standings(Conversations conversations, PromptOutbox outbox, RequestBeans.Jira jira) {
        return new Standings(conversations, outbox, RequestBeans.standingNotes(jira));
    }

    @Bean
    CopyDesk copyDesk(RequestBeans.Jira jira, PermissionManager permissions, Complaints complaints, Clock clock) {
        return RequestBeans.copyDesk(jira, permissions, complaints, clock);
    }

    @Bean
    Copies copies(Accounts accounts, SocialNetworks networks, Conversations conversations, Turns turns, OwnPosts ownPosts,
            PromptOutbox outbox, CopyDesk desk, Setbacks setbacks, Clock clock) {
        return new Copies(accounts, networks, conversations, turns, ownPosts, outbox, desk, setbacks, clock);
    }

    @Bean
    LossDesk lossDesk(RequestBeans.Jira jira, Complaints complaints, Clock clock) {
        return RequestBeans.lossDesk(jira, complaints, clock);
    }

    @Bean
    Losses losses(Accounts accounts, Conversations conversations, OwnPostWatch watch, PromptOutbox outbox, LossDesk desk,
            Setbacks setbacks, Clock clock) {
        return new Losses(accounts, conversations, watch, outbox, desk, setbacks, clock);
    }

    @Bean
    SameAct sameAct(RequestBeans.Jira jira, PermissionManager permissions, Complaints complaints, Clock clock) {
        return new SameAct(RequestBeans.requestActs(jira, permissions, complaints, clock));
    }

    @Bean
    PublicComments publicComments(RequestBeans.Jira jira) {
        return RequestBeans.publicComments(jira);
    }

    @Bean
    CommentsHeard commentsHeard(EventPublisher events, CommentAnswers answers, Complaints complaints) {
        return RequestBeans.commentsHeard(events, new CommentNews() {
            @Override
            public void written(long issueId, long commentId) {
                answers.written(issueId, commentId);
            }

            @Override
            public void internal(long issueId, long commentId) {
                answers.internal(issueId, commentId);
            }

            @Override
            public void changed(long issueId, long commentId, String editor) {
                answers.changed(issueId, commentId, editor);
            }
        }, complaints);
    }

    @Bean
    Cluster cluster(Leases leases, ApplicationProperties jira, SchedulerService scheduler, ClusterLockService locks, Reach reach,
            Clock clock) {
        return new Cluster(leases, Place.of(jira), scheduler, locks, reach, clock);
    }

    @Bean
    AuditTrail auditTrail(BundleContext bundle) {
        return new JiraAudit(bundle);
    }

    @Bean
    Keyring keyring(Accounts accounts, SocialNetworks networks, Cluster cluster, Clock clock) {
        return new KeyRenewal(accounts, networks, cluster.keyLock(), clock);
    }

    @Bean
    Schedules schedules(SchedulerService scheduler, ThreadLocalDelegateExecutorFactory threadLocals, Cluster cluster, Accounts accounts,
            MentionPoll poll, Clerk clerk, Telling telling, MentionIntake intake, Recheck recheck, Delivery delivery,
            Standings standings, Copies copies, Losses losses, HealthLog health, SourceLog sources, SecondTries tries, Pulse pulse,
            Vigil vigil,
            Complaints complaints, PendingSignIns pending, Writers writers, KeptDrafts drafts, SamePeople people, Retention retention,
            Forgetting forgetting, Removing removing, PromptOutbox outbox, Bookkeeping books, Clock clock) {
        AccountWork work = Books.kept(books, new AccountWork(id -> vigil.after(id, poll.poll(id)), decisionsFirst(clerk, telling, intake),
                recheck::check, thenTold(delivery, standings, copies, losses), id -> {
            health.reset(id);
            sources.hurry(id);
            tries.all(id);
        }));
        Upkeep upkeep = new Upkeep(accounts, pending, clock);
        Runnable besides = () -> {
            upkeep.run();
            writers.forget(clock.instant());
            drafts.forget(clock.instant().minus(KeptDrafts.KEPT));
            people.forgetToTell(clock.instant().minus(Telling.KEPT));
            retention.tidy();
            books.tidy();
            try {
                forgetting.run();
            } finally {
                removing.run();
            }
        };
        return new Schedules(scheduler, threadLocals, cluster, accounts, work, outbox, pulse, besides, complaints, clock);
    }

    /**
     * Requests are told what became of replies, also of those that people gave up or tried again meanwhile, show what is out, and are told
     * what is no more.
     */
    private static BiFunction<AccountId, Tenure, DeliveryReport> thenTold(Delivery delivery, Standings standings, Copies copies,
            Losses losses) {
        return (account, tenure) -> {
            DeliveryReport report = delivery.drain(account, tenure);
            List<RuntimeException> bugs = new ArrayList<>(report.bugs());
            bugs.addAll(standings.tell(account, tenure));
            bugs.addAll(copies.write(account, tenure));
            bugs.addAll(losses.tell(account, tenure));
            return new DeliveryReport(report.delivered(), report.retried(), report.dead(), report.waiting(), report.held(), bugs);
        };
    }

    /** What people decided about a post counts before it is worked. */
    private static BiFunction<AccountId, Tenure, IntakeReport> decisionsFirst(Clerk clerk, Telling telling,
            MentionIntake intake) {
        return (account, tenure) -> {
            List<RuntimeException> bugs = new ArrayList<>(clerk.work(account, tenure::holds));
            bugs.addAll(telling.work(account, tenure::holds));
            IntakeReport report = intake.work(account, tenure);
            bugs.addAll(report.bugs());
            return new IntakeReport(report.outcomes(), report.postponed(), report.waiting(), report.more(), bugs);
        };
    }

    @Bean
    DecisionsNow decisionsNow(Schedules schedules, Clerk clerk, Telling telling) {
        return schedules.decisionsNow((account, tenure) -> {
            clerk.work(account, tenure::holds);
            telling.work(account, tenure::holds);
        });
    }

    @Bean
    Identifying identifying(SamePeople people, Accounts accounts, SocialNetworks networks, DecisionsNow now, AuditTrail audit,
            Clock clock) {
        return new Identifying(people, accounts, networks, now, audit, clock);
    }

    @Bean
    Waking waking(Schedules schedules, SourceLog sources, Setbacks setbacks, Budgets budgets, Clock clock) {
        String mentions = new Source.Mentions().key();
        return schedules.waking(id -> sources.of(id, mentions).flatMap(SourceHealth::askedAt),
                id -> setbacks.quiet(id).isPresent() || budgets.allowance(id) instanceof Allowance.Nothing
                        || sources.of(id, mentions).flatMap(SourceHealth::quietUntil).filter(clock.instant()::isBefore).isPresent());
    }

    @Bean
    RoundNow roundNow(Schedules schedules) {
        return schedules.roundNow();
    }

    /** Our words in the language of whoever asks. */
    @Bean
    Texts texts(I18nResolver i18n) {
        return (key, arguments) -> i18n.getText(key, arguments);
    }

    @Bean
    Sentences sentences(Texts texts) {
        return new Sentences(texts);
    }

    @Bean
    Launcher launcher(Schedules schedules, RequestMoves moves, CommentsHeard comments) {
        return new Launcher(schedules, moves, comments);
    }
}
