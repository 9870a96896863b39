package io.listeningpost.jira.rest.admin;

import io.listeningpost.cost.Allowance;
import io.listeningpost.health.AccountHealth;
import io.listeningpost.health.SourceHealth;
import io.listeningpost.jira.rest.Sentences;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.social.Heard;
import io.listeningpost.social.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's sources are not listened to now, and why.
 *
 * @param hears in which ways its network tells of posts
 * @param each  how each source is doing by itself, as far as it was ever asked
 */
record Resting(
        AccountSettings account, Set<Heard> hears, AccountHealth health, List<SourceHealth> each, Allowance allowance, Instant now) {

    /** A round comes each minute; whoever has not heard for so long hears nothing. */
    private static final Duration SILENT = Duration.ofMinutes(15);

    /** Who has not looked there by hand after so long will not. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    /** Every source that the admin chose and the network has, mentions first. */
    List<SourceView> sources() {
        List<SourceView> sources = new ArrayList<>();
        sources.add(view(new Source.Mentions(), null));
        if (account.hearing().direct() && hears.contains(Heard.DIRECT)) {
            sources.add(view(new Source.Direct(), null));
        }
        if (account.hearing().quotes() && hears.contains(Heard.QUOTE)) {
            sources.add(view(new Source.Quotes(), null));
        }
        if (hears.contains(Heard.SEARCH)) {
            account.hearing().searches().forEach(
                    search -> sources.add(view(new Source.Search(search.id(), search.expression()), search.name())));
        }
        return sources;
    }

    /** Since when no poll has ended well though nothing tells why; empty while all is as it should be. */
    Optional<Instant> silentSince() {
        boolean explained = account.state() != AccountState.LINKED || health.trouble().isPresent()
                || allowance instanceof Allowance.Nothing;
        return explained ? Optional.empty()
                : Optional.of(health.lastGoodAt().orElse(account.linkedAt())).filter(last -> last.plus(SILENT).isBefore(now));
    }

    /** Until when nothing is asked for mentions, because the network or they themselves are in trouble. */
    Optional<Instant> quietUntil() {
        return quiet(of(new Source.Mentions()));
    }

    private Optional<Instant> quiet(Optional<SourceHealth> source) {
        return Stream.concat(health.quietUntil().stream(), source.flatMap(SourceHealth::quietUntil).stream())
                .filter(until -> until.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    private Optional<SourceHealth> of(Source source) {
        return each.stream().filter(health -> health.source().equals(source.key())).findFirst();
    }

    private SourceView view(Source source, @Nullable String name) {
        String heard = HearingView.word(source.heard());
        @Nullable String why = of(source).flatMap(SourceHealth::trouble).orElse(null);
        @Nullable String asked = of(source).flatMap(SourceHealth::askedAt).map(Instant::toString).orElse(null);
        List<MissedView> missed = of(source).map(SourceHealth::missed).orElse(List.of()).stream()
                .filter(gap -> gap.noticedAt().plus(REMEMBERED).isAfter(now)).map(MissedView::of).toList();
        if (account.state() != AccountState.LINKED) {
            return new SourceView(source.key(), heard, name, HearingView.word(account.state()), null, why, asked, missed);
        }
        Optional<Instant> quiet = quiet(of(source));
        return switch (allowance) {
            case Allowance.Nothing(String reason, Instant until) ->
                    new SourceView(source.key(), heard, name, "budget", until.toString(), why, asked, missed);
            case Allowance.Essentials(String reason, Instant until) when source.isOptional() ->
                    new SourceView(source.key(), heard, name, "budget", until.toString(), why, asked, missed);
            case Allowance any when quiet.isPresent() ->
                    new SourceView(source.key(), heard, name, "trouble", quiet.get().toString(), why, asked, missed);
            case Allowance any -> new SourceView(source.key(), heard, name, null, null, why, asked, missed);
        };
    }

    /**
     * A source of posts.
     *
     * @param heard {@code mention}, {@code direct}, {@code quote} or {@code search}
     * @param name  of a search, null for all others
     * @param rests why it is not listened to: {@code paused}, {@code revoked}, {@code budget} or {@code trouble}; null while it is
     * @param until ISO 8601 in UTC, null when nobody knows
     * @param trouble what is wrong with it, null when nothing is
     * @param askedAt when it was last asked, well or not; null before the first time
     * @param missed what the network did not tell of late
     */
    record SourceView(
            String key,
            String heard,
            @Nullable String name,
            @Nullable String rests,
            @Nullable String until,
            @Nullable String trouble,
            @Nullable String askedAt,
            List<MissedView> missed) {

        /** The same in the language of the caller. */
        SourceView told(Sentences sentences) {
            return new SourceView(key, heard, name, rests, until, sentences.told(trouble), askedAt, missed);
        }
    }

    /** A span of time that was not told, and when we found out; ISO 8601 in UTC. */
    record MissedView(String from, String to, String noticedAt) {

        static MissedView of(SourceHealth.Missed missed) {
            return new MissedView(missed.gap().from().toString(), missed.gap().to().toString(), missed.noticedAt().toString());
        }
    }
}
