package io.listeningpost.jira.rest.admin;

import io.listeningpost.intake.Rehearsal;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.jira.rest.admin.RoutingView.RestView;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.Condition;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.Destinations;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.People;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.social.AccountId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Puts together what an administrator sees of the rules. Thread-safe. */
public final class RoutingViews {

    private final Accounts accounts;
    private final People people;
    private final DetailCatalog details;
    private final Destinations destinations;
    private final Sentences sentences;
    private final RuleDoubts doubts;

    public RoutingViews(Accounts accounts, People people, DetailCatalog details, Destinations destinations, Sentences sentences,
            RuleDoubts doubts) {
        this.accounts = accounts;
        this.people = people;
        this.details = details;
        this.destinations = destinations;
        this.sentences = sentences;
        this.doubts = doubts;
    }

    RoutingView of(RuleBook book) {
        RuleDoubts.Once doubts = this.doubts.once();
        return new RoutingView(book.version(), book.rules().stream().map(rule -> rule(rule, doubts)).toList(),
                choices(details.priorities()), choices(details.teamFields()));
    }

    private static List<Choice> choices(List<DetailCatalog.Detail> known) {
        return known.stream().map(each -> new Choice(each.id(), each.name())).toList();
    }

    private RoutingView.RuleView rule(Rule rule, RuleDoubts.Once doubts) {
        Condition when = rule.when();
        Destination to = rule.to();
        return new RoutingView.RuleView(
                rule.name(),
                when.accounts().stream().map(AccountId::toString).sorted().toList(),
                when.kinds().stream().sorted().map(HearingView::word).toList(),
                when.words(),
                when.languages().stream().sorted().toList(),
                when.authors().stream().sorted().toList(),
                number(when.followersAtLeast()),
                number(when.followersAtMost()),
                Integer.toString(to.route().serviceDeskId()),
                Integer.toString(to.route().requestTypeId()),
                to.priority().orElse(null),
                to.component().map(Object::toString).orElse(null),
                to.assignee().map(key -> people.byKey(key).map(People.Person::name).orElse(key)).orElse(null),
                to.team().map(FieldValue::field).orElse(null),
                to.team().map(FieldValue::value).orElse(null),
                sentences.told(destinations.gone(to).orElse(null)),
                doubts.of(to));
    }

    RoutingView.RehearsalView rehearsal(Rehearsal.Report report) {
        List<RestView> rest = accounts.all().stream().filter(account -> report.rest().containsKey(account.id()))
                .map((AccountSettings account) -> new RestView(account.id().toString(), account.handle(), report.rest().get(account.id()),
                        account.route().isPresent())).toList();
        return new RoutingView.RehearsalView(report.from().toString(), report.posts(), report.complete(), report.taken(), rest);
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
