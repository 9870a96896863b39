package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Entry;
import io.listeningpost.settings.AuditTrail.Field;
import io.listeningpost.social.Heard;
import io.listeningpost.testing.MemoryRules;
import io.listeningpost.testing.SomeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditedRulesTest {

    private static final Destination COMPLAINTS = Destination.of(new Route(3, 24));
    private static final Rule LATE = new Rule("Late", words("late"), COMPLAINTS);
    private static final Rule BROKEN = new Rule("Broken", words("broken"), COMPLAINTS);
    private static final Rule LOST = new Rule("Lost", words("lost"), COMPLAINTS);

    private final List<Entry> trail = new ArrayList<>();
    private final Rules rules = new AuditedRules(new MemoryRules(), trail::add, SomeNames.all());

    private static Condition words(String... words) {
        return new Condition(Set.of(), Set.of(), List.of(words), Set.of(), Set.of(), OptionalLong.empty(), OptionalLong.empty());
    }

    private static Condition authors(String... authors) {
        return new Condition(Set.of(), Set.of(), List.of(), Set.of(), Set.of(authors), OptionalLong.empty(), OptionalLong.empty());
    }

    private void from(List<Rule> before, List<Rule> after) {
        rules.replace(0, before);
        trail.clear();
        rules.replace(1, after);
    }

    private void tells(String from, String to) {
        assertThat(trail).containsExactly(new Entry(Deed.RULES_CHANGED, "Listening Post", "routing",
                List.of(new Changed(Field.RULES, from.isEmpty() ? Optional.empty() : Optional.of(from), Optional.of(to)))));
    }

    @Test
    void tellsWhatCameAndWhatItSays() {
        from(List.of(LATE), List.of(LATE, BROKEN));

        tells("", "\"Broken\" added at place 2: goes to: Support / Complaint, words: broken");
    }

    @Test
    void tellsWhatWentAndWhatItSaid() {
        from(List.of(LATE, BROKEN), List.of(BROKEN));

        tells("\"Late\" at place 1: goes to: Support / Complaint, words: late", "\"Late\" removed");
    }

    @Test
    void tellsAnotherName() {
        from(List.of(LATE, BROKEN), List.of(new Rule("Too late", LATE.when(), LATE.to()), BROKEN));

        tells("\"Late\"", "\"Late\" is called \"Too late\"");
    }

    @Test
    void tellsOnlyWhatSomebodyMoved() {
        from(List.of(LATE, BROKEN, LOST), List.of(LOST, LATE, BROKEN));

        tells("\"Lost\" at place 3", "\"Lost\" moved to place 1");
    }

    @Test
    void tellsNoMoveOfWhatMadeRoom() {
        from(List.of(LATE, BROKEN), List.of(LOST, LATE, BROKEN));

        tells("", "\"Lost\" added at place 1: goes to: Support / Complaint, words: lost");
    }

    @Test
    void tellsWhatIsSetOnRequestsByItsName() {
        from(List.of(LATE), List.of(new Rule("Late", LATE.when(), new Destination(new Route(3, 25), Optional.of("2"), Optional.of(10_100L),
                Optional.of("agent"), Optional.of(new FieldValue("customfield_10050", "Blue team"))))));

        tells("\"Late\" assignee: none; \"Late\" component: none; \"Late\" goes to: Support / Complaint; \"Late\" priority: none; "
                + "\"Late\" team: none", "\"Late\" assignee: ada; \"Late\" component: Delivery; \"Late\" goes to: Support / Mention; "
                + "\"Late\" priority: High; \"Late\" team: Blue team (#customfield_10050)");
    }

    @Test
    void tellsWhatItTakes() {
        from(List.of(LATE), List.of(new Rule("Late", new Condition(Set.of(), Set.of(Heard.QUOTE), List.of("late", "too late"), Set.of("en"),
                Set.of(), OptionalLong.of(1000), OptionalLong.empty()), LATE.to())));

        tells("\"Late\" followers at least: none; \"Late\" kinds: none; \"Late\" languages: none; \"Late\" words: late",
                "\"Late\" followers at least: 1000; \"Late\" kinds: quotes; \"Late\" languages: English; \"Late\" words: late, too late");
    }

    @Test
    void namesNoAuthor() {
        from(List.of(new Rule("Press", authors("jane", "joe"), COMPLAINTS)),
                List.of(new Rule("Press", authors("jane", "jim"), COMPLAINTS)));

        tells("\"Press\" authors: 2", "\"Press\" authors: 2 (1 added, 1 removed)");
        rules.replace(2, List.of());
        assertThat(trail.toString()).doesNotContain("jane", "joe", "jim").contains("authors: 2, goes to");
    }
}
