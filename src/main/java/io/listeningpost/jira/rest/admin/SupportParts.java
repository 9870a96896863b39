package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Opener;
import io.listeningpost.settings.ProjectBook;
import io.listeningpost.settings.ProjectSpeech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the support bundle tells of accounts: states, numbers and moments. No word that a person or a network wrote is ever in it, so
 * there is nothing to search it for.
 */
final class SupportParts {

    private SupportParts() {
    }

    /** How an account stands, without names and reasons. */
    record Standing(
            String account,
            String state,
            String level,
            List<Trouble> problems,
            int failures,
            @Nullable String lastPollAt,
            @Nullable String lastGoodAt,
            @Nullable String quietUntil,
            @Nullable String heardAt,
            int waitingPosts,
            @Nullable String oldestPostAt,
            int waitingReplies,
            @Nullable String oldestReplyAt,
            int waitingForApproval,
            StandingView.SpendingView spending,
            @Nullable String turnAt,
            List<Listening> sources) {

        static Standing of(StandingView view) {
            HealthView health = view.health();
            StandingView.SpendingView spent = view.spending();
            return new Standing(view.account(), view.state(), view.level(),
                    view.problems().stream().map(each -> new Trouble(each.code(), each.since(), each.until())).toList(),
                    health.failures(), health.lastPollAt(), health.lastGoodAt(), health.quietUntil(), view.heardAt(),
                    health.waitingPosts(), view.oldestPostAt(), health.waitingReplies(),
                    view.oldestReply() == null ? null : view.oldestReply().since(),
                    health.waitingForApproval(),
                    new StandingView.SpendingView(spent.today(), spent.dailyLimit(), spent.month(), spent.monthlyLimit(),
                            new AllowanceView(spent.allowance().kind(), null, spent.allowance().until())),
                    view.turnAt(),
                    health.sources().stream().map(source -> new Listening(source.heard(), source.rests(), source.until(),
                            source.trouble() != null, source.askedAt(), source.missed())).toList());
        }
    }

    /** One thing that is wrong. */
    record Trouble(String code, @Nullable String since, @Nullable String until) {
    }

    /** A source; a search has no name here. */
    record Listening(
            String heard,
            @Nullable String rests,
            @Nullable String until,
            boolean trouble,
            @Nullable String askedAt,
            List<Resting.MissedView> missed) {
    }

    /** What an admin decided, as far as it is a number or a choice. */
    record Settings(
            String account,
            String state,
            String linkedAt,
            String importFrom,
            @Nullable Integer serviceDesk,
            @Nullable Integer requestType,
            long graceSeconds,
            int speakingStatuses,
            boolean reopens,
            boolean automation,
            List<String> opens,
            boolean quotes,
            boolean direct,
            boolean photos,
            int recheckDays,
            int silenceHours,
            boolean events,
            int searches,
            BudgetView budget) {

        static Settings of(AccountSettings account) {
            return new Settings(account.id().toString(), HearingView.word(account.state()), account.linkedAt().toString(),
                    account.importFrom().toString(), account.route().map(route -> route.serviceDeskId()).orElse(null),
                    account.route().map(route -> route.requestTypeId()).orElse(null), account.grace().toSeconds(),
                    account.speeches().size(), account.reopenAction().isPresent(), account.automation().isPresent(),
                    account.hearing().opens().stream().sorted().map((Opener opener) -> HearingView.word(opener)).toList(),
                    account.hearing().quotes(), account.hearing().direct(), account.hearing().photos(), account.hearing().recheckDays(),
                    account.hearing().silenceHours(), account.hearing().events(),
                    account.hearing().searches().size(), BudgetView.of(account.budget()));
        }
    }

    /**
     * How many statuses of a project say something else than the accounts do.
     *
     * @param forTypes how many of them all only on one request type
     */
    record Project(long project, long words, long nothing, long asAccount, long forTypes) {

        static Project of(long project, ProjectBook book) {
            return new Project(project, count(book, ProjectSpeech.Does.WORDS), count(book, ProjectSpeech.Does.NOTHING),
                    count(book, ProjectSpeech.Does.ACCOUNT),
                    book.speeches().stream().filter(each -> each.requestType().isPresent()).count());
        }

        private static long count(ProjectBook book, ProjectSpeech.Does what) {
            return book.speeches().stream().filter(each -> each.does() == what).count();
        }
    }
}
