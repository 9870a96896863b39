package io.listeningpost.reply;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.issues.Field;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Post;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer costs is told before it is sent. */
class CostTest {

    private final Stage stage = new Stage();
    private final Post mention = post("101").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    @Test
    void isThatOfASummonedReply() {
        assertThat(preview("We look into it").cost()).isEqualTo(OptionalLong.of(10_000));
    }

    /** Only the first part answers the customer; the second answers ourselves. */
    @Test
    void isSummedUpOverTheParts() {
        Preview preview = preview("word ".repeat(80) + "https://acme.com/x");

        assertThat(preview.parts()).hasSize(2);
        assertThat(preview.cost()).isEqualTo(OptionalLong.of(10_000 + 200_000));
        assertThat(preview("word ".repeat(80)).cost()).isEqualTo(OptionalLong.of(10_000 + 15_000));
    }

    @Test
    void countsTheDescriptionsOfPhotos() {
        Photo told = stage.photo(mention, "a box");
        Photo untold = stage.photo(mention, "");

        Preview preview = stage.replies().preview(new AnswerDraft(stage.conversation(mention).id(), Optional.empty(), "Look",
                List.of(told, untold), false, "", ""));

        assertThat(preview.blockers()).isEmpty();
        assertThat(preview.cost()).isEqualTo(OptionalLong.of(10_000 + 5_000));
    }

    /** What is told before is what is told while it is sent. */
    @Test
    void isWhatTheNetworkIsToldToCharge() {
        OutboxEntry entry = stage.queued(mention, "word ".repeat(130));
        Preview preview = preview("word ".repeat(130) + "!");
        stage.roundAfter(Duration.ofMinutes(1));

        assertThat(stage.now(entry).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(stage.network.charged()).containsExactly(Charge.SUMMONED_POST, Charge.POST, Charge.POST);
        assertThat(preview.cost()).isEqualTo(OptionalLong.of(stage.network.charged().stream()
                .mapToLong(stage.network.publishedPrices()::get).sum()));
    }

    @Test
    void isThatOfAPostWhenItGoesOnFromOneOfOurs() {
        stage.queued(mention, "Hello");
        stage.roundAfter(Duration.ofMinutes(1));

        Preview preview = stage.replies().preview(new AnswerDraft(stage.conversation(mention).id(),
                Optional.of(stage.lastOfOurs().value()), "And more", List.of(), false, "", ""));

        assertThat(preview.cost()).isEqualTo(OptionalLong.of(15_000));
    }

    @Test
    void isThatOfADirectMessageInPrivate() {
        Preview preview = stage.replies().preview(stage.privateDraft(mention, "See https://acme.com"));

        assertThat(preview.cost()).isEqualTo(OptionalLong.of(15_000));
        assertThat(preview.hints()).isEmpty();
    }

    @Test
    void isUnknownWhenThereIsNobodyToAnswer() {
        assertThat(stage.replies().preview(AnswerDraft.of(4711, "hi", "", "")).cost()).isEmpty();
    }

    /** Field 28: words that nobody takes for a link count and cost as one. */
    @ParameterizedTest
    @ValueSource(strings = {"Look at acme.com please", "Run build.sh again", "ACME.COM", "see (acme.com)."})
    @Field(28)
    void pointsOutWhatIsALinkUnawares(String text) {
        assertThat(preview(text).hints()).contains(Hint.BARE_LINK, Hint.DEAR_LINK);
        assertThat(preview(text).links()).singleElement().satisfies(link -> assertThat(link).doesNotContain("//"));
    }

    @Test
    void saysThatALinkIsDear() {
        assertThat(preview("Look at https://acme.com/help").hints()).containsExactly(Hint.DEAR_LINK);
        assertThat(preview("Look at the .htaccess file, at 9.30 or e.g. 3.14").hints()).isEmpty();
    }

    private Preview preview(String text) {
        return stage.replies().preview(stage.draft(mention, text));
    }
}
