package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.Condition;
import io.listeningpost.settings.Destination;
import io.listeningpost.settings.FieldValue;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Rule;
import io.listeningpost.settings.RuleBook;
import io.listeningpost.settings.Rules;
import io.listeningpost.social.Heard;
import io.listeningpost.testing.Together;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** There is one book, so its versions go on from test to test. */
abstract class RulesContract extends Contract {

    private final Rules rules = stores.rules();

    RulesContract(Stores stores) {
        super(stores);
    }

    private static Rule rule(String name) {
        return new Rule(name, new Condition(Set.of(), Set.of(Heard.DIRECT), List.of(), Set.of(), Set.of(), OptionalLong.empty(),
                OptionalLong.empty()), Destination.of(new Route(3, 25)));
    }

    private RuleBook replace(List<Rule> fresh) {
        return rules.replace(rules.book().version(), fresh).orElseThrow();
    }

    @Test
    void keepsRulesInTheirOrderWithAllTheySay() {
        Rule full = new Rule("K\u00fcndigung \ud83d\ude21 \\ ' \"", new Condition(Set.of(account, account()), Set.of(Heard.values()),
                List.of("z", "a phrase", "\u6ce8\u6587"), Set.of("de", "en"), Set.of("nora_k", "501"), OptionalLong.of(0),
                OptionalLong.of(5_000_000_000L)),
                new Destination(new Route(7, 44), Optional.of("10001"), Optional.of(10_100L), Optional.of("JIRAUSER10200"),
                        Optional.of(new FieldValue("customfield_10050", "Blue team"))));
        List<Rule> book = List.of(full, rule("2"), rule("1"));

        RuleBook kept = replace(book);

        assertThat(kept.rules()).isEqualTo(book);
        assertThat(rules.book()).isEqualTo(kept);
    }

    @Test
    void refusesAChangeOfWhatChangedMeanwhile() {
        RuleBook first = replace(List.of(rule("1")));
        RuleBook second = replace(List.of());

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(rules.replace(first.version(), List.of(rule("late")))).isEmpty();
        assertThat(rules.book()).isEqualTo(second);
    }

    @Test
    void remembersWhoseChangeItWas() {
        Edit edit = new Edit("JIRAUSER1 \ud83d\udca7 \\ ' \"", now.plusNanos(7));

        RuleBook kept = rules.replace(rules.book().version(), List.of(rule("1")), Optional.of(edit)).orElseThrow();

        assertThat(kept.edit()).contains(edit);
        assertThat(rules.book()).isEqualTo(kept);
        assertThat(replace(List.of()).edit()).isEmpty();
        assertThat(rules.book().edit()).isEmpty();
    }

    @Test
    void ofManyChangesOfOneVersionOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            long version = rules.book().version();

            List<Boolean> won = Together.run(THREADS, i -> rules.replace(version, List.of(rule("by " + i))).isPresent());

            assertThat(won).containsOnlyOnce(true);
            assertThat(rules.book().version()).isEqualTo(version + 1);
            int winner = IntStream.range(0, THREADS).filter(won::get).findFirst().orElseThrow();
            assertThat(rules.book().rules()).extracting(Rule::name).containsExactly("by " + winner);
        }
    }
}
