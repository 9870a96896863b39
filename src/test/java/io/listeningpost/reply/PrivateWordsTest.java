package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listeningpost.caution.Finding;
import io.listeningpost.caution.Kind;
import io.listeningpost.settings.AuditTrail;
import io.listeningpost.settings.Wording;
import io.listeningpost.social.Post;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateWordsTest {

    private static final String CALL = "Sorry, Jane! We call you on +49 30 1234567 today";

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme call me").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    private AnswerDraft draft(String text, Optional<String> anyway, Photo... photos) {
        AnswerDraft draft = new AnswerDraft(stage.conversation(mention).id(), Optional.empty(), text, List.of(photos), false, "agent",
                "key-" + text.hashCode());
        return anyway.map(draft::confirming).orElse(draft);
    }

    private Preview preview(String text) {
        return stage.replies().preview(draft(text, Optional.empty()));
    }

    @Test
    void pointsAtThemInWhatWillBePublished() {
        Preview preview = preview(CALL);

        assertThat(preview.blockers()).isEmpty();
        assertThat(preview.secrets().inText()).extracting(Finding::kind).containsExactly(Kind.PHONE);
        assertThat(preview.parts().getFirst().marks()).singleElement().satisfies(mark ->
                assertThat(preview.parts().getFirst().text().substring(mark.start(), mark.end())).isEqualTo("+49 30 1234567"));
    }

    @Test
    void pointsAtEachHalfOfWhatIsSplit() {
        String before = "word ".repeat(53);
        Preview preview = preview(before + "+49 30 1234567 " + "more ".repeat(20));

        List<String> marked = preview.parts().stream().flatMap(part -> part.marks().stream()
                .map(mark -> part.text().substring(mark.start(), mark.end()))).toList();

        assertThat(preview.parts()).hasSize(2);
        assertThat(String.join(" ", marked)).isEqualTo("+49 30 1234567");
        assertThat(marked).hasSize(2);
    }

    @Test
    void sendsThemOnlyAfterSomebodySaidSo() {
        AnswerOutcome first = stage.replies().answer(draft(CALL, Optional.empty()));

        assertThat(first).isInstanceOfSatisfying(AnswerOutcome.Private.class, found -> {
            assertThat(found.words().kinds()).containsExactly(Kind.PHONE);
            assertThat(stage.outbox.ofConversation(stage.conversation(mention).id())).isEmpty();
            assertThat(stage.replies().answer(draft(CALL, Optional.of("0".repeat(64))))).isInstanceOf(AnswerOutcome.Private.class);
            assertThat(stage.replies().answer(draft(CALL, Optional.of(found.words().fingerprint()))))
                    .isInstanceOf(AnswerOutcome.Queued.class);
        });
    }

    @Test
    void tellsTheAuditLogTheKindsAndNothingOfTheWords() {
        OutboxEntry entry = stage.queued(draft(CALL + ", jane@example.com",
                Optional.of(preview(CALL + ", jane@example.com").secrets().fingerprint())));

        assertThat(stage.audit).containsExactly(
                new AuditTrail.Entry(AuditTrail.Deed.REPLY_SENT, "SUP-1", Long.toString(entry.id()), List.of()),
                new AuditTrail.Entry(AuditTrail.Deed.PRIVATE_WORDS_SENT, "SUP-1", Long.toString(entry.id()), List.of(
                        new AuditTrail.Changed(AuditTrail.Field.PRIVATE_WORDS, Optional.empty(),
                                Optional.of("E-mail address, Telephone number")))));
    }

    @Test
    void aWordGivenForOneIsNotGivenForAnother() {
        String fingerprint = preview(CALL).secrets().fingerprint();

        assertThat(preview("Other words, +49 30 1234567").secrets().fingerprint()).isEqualTo(fingerprint);
        assertThat(preview(CALL + " or +49 30 7654321").secrets().fingerprint()).isNotEqualTo(fingerprint);
        assertThat(stage.replies().answer(draft("We call you on +49 30 7654321", Optional.of(fingerprint))))
                .isInstanceOf(AnswerOutcome.Private.class);
    }

    @Test
    void looksIntoTheDescriptionsOfPhotosToo() {
        stage.attachments.attach(stage.conversation(mention).request().orElseThrow().issueId(), "p1", "p1.png", "image/png", 10);
        Photo photo = new Photo("p1", "p1.png", "A letter to jane@example.com");

        Preview preview = stage.replies().preview(draft("Look", Optional.empty(), photo));

        assertThat(preview.secrets().inPhotos()).extracting(Finding::words).containsExactly("jane@example.com");
        assertThat(preview.secrets().inText()).isEmpty();
    }

    @Test
    void knowsTheAdminsPatternsAndWhatIsTheBrandsOwn() {
        stage.accounts.save(LinkedAccounts.acme()
                .wording(new Wording(Optional.empty(), List.of("ORD-\\d{4}", "(no longer understood"), List.of("+49 30 1234567"))).build());

        assertThat(preview("Call +49 30 1234567 about ORD-1234").secrets().inText())
                .extracting(Finding::kind, Finding::words).containsExactly(tuple(Kind.ORDER, "ORD-1234"));
    }

    @Test
    void storesTheSameAnswerOnceAlsoWhenItIsAskedForAgain() {
        String fingerprint = preview(CALL).secrets().fingerprint();
        OutboxEntry entry = stage.queued(draft(CALL, Optional.of(fingerprint)));

        assertThat(stage.queued(draft(CALL, Optional.of(fingerprint)))).isEqualTo(entry);
        assertThat(stage.audit).hasSize(2);
    }
}
