package io.listeningpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.settings.AuditTrail.Changed;
import io.listeningpost.settings.AuditTrail.Deed;
import io.listeningpost.settings.AuditTrail.Entry;
import io.listeningpost.settings.AuditTrail.Field;
import io.listeningpost.social.AccountId;
import io.listeningpost.testing.MemoryCannedAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditedCannedAnswersTest {

    private final List<Entry> trail = new ArrayList<>();
    private final CannedAnswers answers = new AuditedCannedAnswers(new MemoryCannedAnswers(), trail::add);

    @Test
    void tellsTitlesTextsAndOrder() {
        List<CannedAnswer> two = List.of(new CannedAnswer("Delay", "words", Optional.empty()),
                new CannedAnswer("Refund", "more words", Optional.of(AccountId.parse("x:99"))));
        answers.replace(0, two);
        answers.replace(0, List.of());
        answers.replace(1, List.of(two.get(1), new CannedAnswer("Delay", "other words", Optional.empty())));
        answers.replace(2, two);
        answers.replace(3, List.of(two.get(1), two.get(0)));

        assertThat(trail).extracting(Entry::deed).containsOnly(Deed.CANNED_CHANGED).hasSize(4);
        assertThat(trail).extracting(entry -> entry.changes().getFirst()).containsExactly(
                new Changed(Field.CANNED, Optional.of("\"Delay\": none; \"Refund\" (x:99): none"),
                        Optional.of("\"Delay\": \"words\"; \"Refund\" (x:99): \"more words\"")),
                new Changed(Field.CANNED, Optional.of("\"Delay\": \"words\"; order: \"Delay\", \"Refund\" (x:99)"),
                        Optional.of("\"Delay\": \"other words\"; order: \"Refund\" (x:99), \"Delay\"")),
                new Changed(Field.CANNED, Optional.of("\"Delay\": \"other words\"; order: \"Refund\" (x:99), \"Delay\""),
                        Optional.of("\"Delay\": \"words\"; order: \"Delay\", \"Refund\" (x:99)")),
                new Changed(Field.CANNED, Optional.of("order: \"Delay\", \"Refund\" (x:99)"),
                        Optional.of("order: \"Refund\" (x:99), \"Delay\"")));
    }
}
