package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.health.SourceHealth;
import io.listeningpost.health.SourceLog;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Gap;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class SourceLogContract extends Contract {

    private static final String QUOTES = "quotes";

    private final SourceLog sources = stores.sources();

    SourceLogContract(Stores stores) {
        super(stores);
    }

    private SourceHealth quotes() {
        return sources.of(account, QUOTES).orElseThrow();
    }

    @Test
    void knowsNothingOfASourceThatWasNeverAsked() {
        assertThat(sources.of(account, QUOTES)).isEmpty();
        assertThat(sources.ofAccount(account)).isEmpty();
    }

    @Test
    void keepsFromWhenOnASourceIsHeard() {
        sources.starts(account, QUOTES, now);
        sources.wentWell(account, QUOTES, later(60), true, Optional.empty());

        assertThat(quotes()).isEqualTo(new SourceHealth(account, QUOTES, now, Optional.of(later(60)), Optional.of(later(60)), true,
                Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of()));

        sources.starts(account, QUOTES, later(-900));
        assertThat(quotes().since()).isEqualTo(later(-900));
        assertThat(quotes().askedAt()).contains(later(60));
    }

    @Test
    void countsFailuresUntilItGoesWell() {
        sources.wentWell(account, QUOTES, now, false, Optional.empty());
        sources.failed(account, QUOTES, later(60), "X is down 😡", later(120));
        sources.failed(account, QUOTES, later(120), "X is still down", later(240));

        assertThat(quotes()).isEqualTo(new SourceHealth(account, QUOTES, now, Optional.of(later(120)), Optional.of(now), false,
                Optional.of("X is still down"), Optional.of(later(60)), 2, Optional.of(later(240)), List.of()));

        sources.wentWell(account, QUOTES, later(300), false, Optional.empty());
        assertThat(quotes().trouble()).isEmpty();
        assertThat(quotes().failures()).isZero();
        assertThat(quotes().quietUntil()).isEmpty();
    }

    @Test
    void aRestIsNoFailure() {
        sources.wentWell(account, QUOTES, now, false, Optional.empty());

        sources.rests(account, QUOTES, later(60), "the budget is used");

        assertThat(quotes().trouble()).contains("the budget is used");
        assertThat(quotes().failures()).isZero();
        assertThat(quotes().askedAt()).contains(now);
    }

    @Test
    void hurriesEverySourceOfTheAccountAndNoOther() {
        var other = account();
        sources.failed(account, QUOTES, now, "refused", later(900));
        sources.failed(account, "search:2b", now, "refused", later(900));
        sources.failed(other, QUOTES, now, "refused", later(900));

        sources.hurry(account);

        assertThat(sources.ofAccount(account)).hasSize(2)
                .allMatch(source -> source.eager() && source.quietUntil().isEmpty() && source.trouble().isEmpty());
        assertThat(sources.of(other, QUOTES).orElseThrow().eager()).isFalse();
    }

    @Test
    void listsTheSourcesOfAnAccountByKey() {
        List.of("quotes", "mentions", "search:" + "x".repeat(40)).forEach(key -> sources.starts(account, key, now));
        sources.ended(account, "quotes");
        sources.ended(account, "direct");

        assertThat(sources.ofAccount(account)).extracting(SourceHealth::source).containsExactly("mentions", "search:" + "x".repeat(40));
    }

    @Test
    void tellsEverySourceOfEveryAccountAtOnce() {
        AccountId other = account();
        sources.starts(account, QUOTES, now);
        sources.starts(account, "mentions", now);
        sources.starts(other, QUOTES, later(1));

        assertThat(sources.all()).contains(quotes(), sources.of(other, QUOTES).orElseThrow())
                .filteredOn(source -> source.account().equals(account)).hasSize(2);
    }

    @Test
    void keepsTheLongestGapsOfAWeek() {
        Gap hour = new Gap(now, later(3_600));
        sources.wentWell(account, QUOTES, later(3_600), false, Optional.of(hour));
        for (int i = 1; i <= 9; i++) {
            sources.wentWell(account, QUOTES, later(10_000 + i), false, Optional.of(new Gap(later(i), later(i + i))));
        }

        assertThat(quotes().missed()).hasSize(5).extracting(SourceHealth.Missed::gap).contains(hour, new Gap(later(9), later(18)));
        assertThat(quotes().longestGap()).contains(hour);

        Gap fresh = new Gap(later(700_000), later(700_001));
        sources.wentWell(account, QUOTES, later(700_001), false, Optional.of(fresh));
        assertThat(quotes().missed()).extracting(SourceHealth.Missed::gap).containsExactly(fresh);
    }

    @Test
    void countsEveryFailureOfManyAtOnce() {
        sources.starts(account, QUOTES, now);

        Together.run(THREADS, i -> {
            IntStream.range(0, ROUNDS).forEach(round -> sources.failed(account, QUOTES, now, "down", later(60)));
            return true;
        });

        assertThat(quotes().failures()).isEqualTo(THREADS * ROUNDS);
    }

    @Test
    void listsEveryAccountsSources() {
        AccountId other = account();
        sources.starts(account, "mentions", now);
        sources.starts(other, "quotes", now);

        assertThat(sources.all()).filteredOn(each -> each.account().equals(account) || each.account().equals(other))
                .extracting(SourceHealth::source).containsExactlyInAnyOrder("mentions", "quotes");
    }
}
