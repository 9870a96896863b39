package io.listeningpost.jira.rest.admin;

import io.listeningpost.insight.Became;
import io.listeningpost.insight.DayBook;
import io.listeningpost.insight.DayFigures;
import io.listeningpost.insight.Queue;
import io.listeningpost.insight.Said;
import io.listeningpost.insight.Waits;
import io.listeningpost.jira.rest.admin.ActivityView.FiguresView;
import io.listeningpost.jira.rest.admin.ActivityView.FirstView;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What accounts heard and answered day by day, from the day book: a few queries however many accounts there are. Thread-safe. */
public final class Activities {

    private static final int MEDIAN = 50;
    private static final int NINETY = 90;

    private final DayBook book;
    private final SocialNetworks networks;
    private final Clock clock;

    public Activities(DayBook book, SocialNetworks networks, Clock clock) {
        this.book = book;
        this.networks = networks;
        this.clock = clock;
    }

    /** The days until today, so many of them. */
    ActivityView of(List<AccountSettings> accounts, int days) {
        LocalDate last = today();
        LocalDate first = last.minusDays(days - 1L);
        Map<AccountId, List<DayFigures>> figures = figures(accounts, first, last);
        Map<LocalDate, DayFigures> byDay = new TreeMap<>();
        figures.values().forEach(each -> each.forEach(day -> byDay.merge(day.day(), day, Activities::plus)));
        return new ActivityView(first.toString(), last.toString(),
                first.datesUntil(last.plusDays(1))
                        .map(day -> new ActivityView.DayView(day.toString(), sum(Stream.ofNullable(byDay.get(day))))).toList(),
                sum(byDay.values().stream()),
                accounts.stream()
                        .map(account -> new ActivityView.AccountView(account.id().toString(), account.handle(), network(account),
                                sum(figures.getOrDefault(account.id(), List.of()).stream())))
                        .sorted(Comparator.comparingInt((ActivityView.AccountView each) -> each.figures() == null ? 1
                                : -each.figures().heard())).toList());
    }

    /** The same as a file for spreadsheets: one line for each day on which an account listened. */
    String csv(List<AccountSettings> accounts, int days) {
        LocalDate last = today();
        Map<AccountId, List<DayFigures>> figures = figures(accounts, last.minusDays(days - 1L), last);
        Csv csv = new Csv().line("day", "account", "handle", "network", "heard", "opened", "commented", "nothing", "waiting", "people",
                "status", "failed", "first_answers", "median_minutes", "ninety_percent_minutes", "longest_posts", "longest_replies");
        for (AccountSettings account : accounts) {
            for (DayFigures day : figures.getOrDefault(account.id(), List.of())) {
                FiguresView view = view(day);
                csv.line(day.day().toString(), account.id().toString(), account.handle(), network(account), text(view.heard()),
                        text(view.opened()), text(view.commented()), text(view.nothing()), text(view.waiting()), text(view.people()),
                        text(view.status()), text(view.failed()), text(view.first().count()), text(view.first().median()),
                        text(view.first().ninety()), text(view.longestPosts()), text(view.longestReplies()));
            }
        }
        return csv.text();
    }

    private static String text(@Nullable Number figure) {
        return figure == null ? "" : figure.toString();
    }

    private Map<AccountId, List<DayFigures>> figures(List<AccountSettings> accounts, LocalDate first, LocalDate last) {
        return book.ofAll(accounts.stream().map(AccountSettings::id).toList(), first, last);
    }

    private static @Nullable FiguresView sum(Stream<DayFigures> days) {
        return days.reduce(Activities::plus).map(Activities::view).orElse(null);
    }

    private static DayFigures plus(DayFigures one, DayFigures other) {
        return new DayFigures(one.day(), one.became().plus(other.became()), one.said().plus(other.said()),
                one.longest().orLonger(other.longest()));
    }

    private static FiguresView view(DayFigures day) {
        Became became = day.became();
        Said said = day.said();
        Queue longest = day.longest();
        return new FiguresView(became.heard(), became.opened(), became.commented(), became.nothing(), became.waiting(), said.byPeople(),
                said.byStatus(), said.failed(), new FirstView(said.waits().count(), minutes(said.waits(), MEDIAN),
                        minutes(said.waits(), NINETY)), longest.posts(), longest.replies());
    }

    private static @Nullable Long minutes(Waits waits, int percent) {
        return waits.within(percent).map(wait -> wait.toMinutes()).orElse(null);
    }

    private String network(AccountSettings account) {
        return networks.of(account.id().network()).map(SocialNetwork::displayName).orElse(account.id().network().key());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
