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
    void tellsTheTitlesAndWhomTheyAreFor() {
        List<CannedAnswer> two = List.of(new CannedAnswer("Delay", "words", Optional.empty()),
                new CannedAnswer("Refund", "more words", Optional.of(AccountId.parse("x:99"))));
        answers.replace(0, two);
        answers.replace(1, two);
        answers.replace(0, List.of());

        assertThat(trail).containsExactly(new Entry(Deed.CANNED_CHANGED, "Listening Post", "canned",
                List.of(new Changed(Field.CANNED, Optional.of(""), Optional.of("Delay; Refund (x:99)")))));
        assertThat(trail.toString()).doesNotContain("words");
    }
}
