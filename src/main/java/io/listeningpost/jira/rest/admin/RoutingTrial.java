package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Arrival;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.social.Author;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries rules on a post that somebody typed. Thread-safe. */
public final class RoutingTrial {

    private static final int MOST = 25_000;

    private final AccountLookup lookup;
    private final Refusals refusals;

    public RoutingTrial(AccountLookup lookup, Refusals refusals) {
        this.lookup = lookup;
        this.refusals = refusals;
    }

    RoutingView.TrialView of(List<Rule> rules, RoutingTrialForm form) {
        AccountSettings account = lookup.find(form.account());
        String kind = said(form.kind()).orElse("mention");
        Heard heard = Arrays.stream(Heard.values()).filter(each -> HearingView.word(each).equals(kind)).findFirst()
                .orElseThrow(() -> refusals.invalid("kind", "listening-post.error.rule.kinds"));
        String text = said(form.text()).orElse("");
        if (text.length() > MOST) {
            throw refusals.invalid("text", "listening-post.error.rule.text", MOST);
        }
        Arrival arrival = Arrival.of(account.id(), heard, post(form, text));
        int first = IntStream.range(0, rules.size()).filter(i -> rules.get(i).when().takes(arrival)).findFirst().orElse(-1);
        Optional<Rule> rule = first < 0 ? Optional.empty() : Optional.of(rules.get(first));
        Optional<Route> route = rule.map(each -> each.to().route()).or(account::route);
        return new RoutingView.TrialView(first < 0 ? null : first, rule.map(Rule::name).orElse(null),
                route.map(each -> Integer.toString(each.serviceDeskId())).orElse(null),
                route.map(each -> Integer.toString(each.requestTypeId())).orElse(null));
    }

    private static Post post(RoutingTrialForm form, String text) {
        String handle = said(form.author()).orElse("").replaceFirst("^@", "");
        OptionalLong followers = form.followers() == null ? OptionalLong.empty() : OptionalLong.of(form.followers());
        return new Post(new PostId("0"), new PostId("0"), new ThreadId("0"), PostKind.ORIGINAL, Optional.empty(), Optional.empty(),
                new Author(handle, handle, handle, followers, false, Optional.empty()), text, Instant.EPOCH, Set.of(), List.of(),
                URI.create("about:blank"), Terms.OPEN, said(form.language()).map(code -> code.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }
}
