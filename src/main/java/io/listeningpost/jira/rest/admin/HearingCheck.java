package io.listeningpost.jira.rest.admin;

import io.listeningpost.jira.rest.FieldError;
import io.listeningpost.jira.rest.Refusals;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.Opener;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Heard;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a form into what an account hears, or says everything that is wrong with it at once. Asks no network. Thread-safe. */
public final class HearingCheck {

    private final SocialNetworks networks;
    private final SearchCheck searches;
    private final Refusals refusals;

    public HearingCheck(SocialNetworks networks, SearchCheck searches, Refusals refusals) {
        this.networks = networks;
        this.searches = searches;
        this.refusals = refusals;
    }

    AccountSettings apply(HearingForm form, AccountSettings account) {
        SocialNetwork network = networks.of(account.id().network())
                .orElseThrow(() -> refusals.conflict("network", "listening-post.error.network"));
        List<FieldError> errors = new ArrayList<>();
        Set<Opener> opens = opens(form.opens(), errors);
        boolean quotes = wanted("quotes", form.quotes(), new Source.Quotes(), account.id(), network, errors);
        boolean direct = wanted("direct", form.direct(), new Source.Direct(), account.id(), network, errors);
        var kept = searches.check(form.searches(), account, network, errors);
        boolean photos = flag("photos", form.photos(), errors);
        int recheckDays = recheckDays(form.recheckDays(), errors);
        int silenceHours = silenceHours(form.silenceHours(), account.hearing(), errors);
        boolean events = form.events() == null ? account.hearing().events() : form.events();
        // one that stays on is no wish for it
        if (events && !account.hearing().events() && !network.capabilities(account.id()).events()) {
            errors.add(refusals.error("events", "listening-post.error.not-offered", network.displayName()));
        }
        if (!errors.isEmpty()) {
            throw refusals.invalid(errors);
        }
        return account.withHearing(new Hearing(opens, quotes, direct, kept, photos, recheckDays, silenceHours, events));
    }

    private Set<Opener> opens(@Nullable List<@Nullable String> words, List<FieldError> errors) {
        Set<Opener> opens = EnumSet.noneOf(Opener.class);
        if (words == null) {
            errors.add(refusals.error("opens", "listening-post.error.opens"));
            return opens;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Optional<Opener> opener = Stream.of(Opener.values()).filter(each -> HearingView.word(each).equals(word)).findFirst();
            if (opener.isEmpty()) {
                String known = Stream.of(Opener.values()).map(HearingView::word).collect(Collectors.joining(", "));
                errors.add(refusals.error("opens[" + i + "]", "listening-post.error.opener", known));
            }
            opener.ifPresent(opens::add);
        }
        return opens;
    }

    private boolean wanted(String field, @Nullable Boolean value, Source source, AccountId account, SocialNetwork network,
            List<FieldError> errors) {
        boolean on = flag(field, value, errors);
        if (on && !hears(network, account, source.heard())) {
            errors.add(refusals.error(field, "listening-post.error.not-offered", network.displayName()));
        } else if (on) {
            network.objection(source).ifPresent(reason -> errors.add(new FieldError(field, reason)));
        }
        return on;
    }

    private boolean flag(String field, @Nullable Boolean value, List<FieldError> errors) {
        if (value == null) {
            errors.add(refusals.error(field, "listening-post.error.flag"));
            return false;
        }
        return value;
    }

    private int recheckDays(@Nullable Integer days, List<FieldError> errors) {
        if (days == null || days < 0 || days > Hearing.MOST_RECHECK_DAYS) {
            errors.add(refusals.error("recheckDays", "listening-post.error.recheck", Hearing.MOST_RECHECK_DAYS));
            return 0;
        }
        return days;
    }

    private int silenceHours(@Nullable Integer hours, Hearing before, List<FieldError> errors) {
        if (hours == null) {
            return before.silenceHours();
        }
        if (hours < 0 || hours > Hearing.MOST_SILENCE_HOURS) {
            errors.add(refusals.error("silenceHours", "listening-post.error.silence", Hearing.MOST_SILENCE_HOURS));
            return 0;
        }
        return hours;
    }

    static boolean hears(SocialNetwork network, AccountId account, Heard heard) {
        return network.capabilities(account).hears().contains(heard);
    }
}
