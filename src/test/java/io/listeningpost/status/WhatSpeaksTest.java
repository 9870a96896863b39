package io.listeningpost.status;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.Part;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.ProjectSpeech.Does;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.Post;
import io.listeningpost.status.StatusOutcome.Reason;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryPlaces;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose words a status says: those for the request type, else the project's, else the account's. */
class WhatSpeaksTest {

    private static final String WAITING = "1";
    private static final String IN_PROGRESS = "3";
    private static final String RESOLVED = "5";
    private static final int COMPLAINT = 24;

    private final Stage stage = new Stage(LinkedAccounts.acme().says(RESOLVED, "The account: done.").build());
    private final Post mention = post("101").in("de").text("@acme my order never arrived").build();

    @BeforeEach
    void aCustomerWrote() {
        stage.hears(mention);
    }

    private static ProjectSpeech words(Integer type, String status, String words) {
        return new ProjectSpeech(Optional.ofNullable(type), Does.WORDS, new Speech(status, words));
    }

    private static ProjectSpeech says(Integer type, String status, Does does) {
        return new ProjectSpeech(Optional.ofNullable(type), does, new Speech(status, ""));
    }

    private void project(ProjectSpeech... speeches) {
        stage.projects.says(MemoryPlaces.SUP, speeches);
    }

    private void ofType(int type) {
        stage.places.kind = new RequestPlaces.Kind.Of(type);
    }

    private List<String> said(String status) {
        return ((StatusOutcome.Queued) stage.moves(mention, WAITING, status)).entry().parts().stream().map(Part::text).toList();
    }

    private Reason silence(String status) {
        return ((StatusOutcome.Silent) stage.moves(mention, WAITING, status)).reason();
    }

    @Test
    void saysWhatTheAccountSaysWhereTheProjectSaysNothingElse() {
        project(words(null, IN_PROGRESS, "The project: begun."));

        assertThat(said(RESOLVED)).containsExactly("The account: done.");
    }

    @Test
    void saysWhatTheProjectSaysInThePlaceOfTheAccount() {
        project(new ProjectSpeech(Optional.empty(), Does.WORDS,
                new Speech(RESOLVED, "The project: done.", Map.of("de", "$customer.handle Das Projekt: $request.key"))));

        assertThat(said(RESOLVED)).containsExactly("@jane_doe Das Projekt: SUP-1");
        stage.roundAfter(Duration.ofSeconds(60));
        assertThat(stage.network.texts()).containsExactly("@jane_doe Das Projekt: SUP-1");
    }

    @Test
    void saysWhatTheRequestTypeSaysInThePlaceOfTheProject() {
        project(words(null, RESOLVED, "The project: done."), words(COMPLAINT, RESOLVED, "The type: done."));
        ofType(COMPLAINT);

        assertThat(said(RESOLVED)).containsExactly("The type: done.");
    }

    @Test
    void saysWhatTheProjectSaysOfOtherTypesAndOfRequestsWithoutOne() {
        project(words(null, RESOLVED, "The project: done."), words(COMPLAINT, RESOLVED, "The type: done."));
        ofType(25);
        OutboxEntry entry = ((StatusOutcome.Queued) stage.moves(mention, WAITING, RESOLVED)).entry();

        assertThat(entry.parts()).extracting(Part::text).containsExactly("The project: done.");
        stage.places.kind = new RequestPlaces.Kind.None();
        stage.moves(mention, RESOLVED, WAITING);
        assertThat(said(RESOLVED)).containsExactly("The project: done.");
    }

    @Test
    void saysNothingWhereTheProjectWantsItSo() {
        project(says(null, RESOLVED, Does.NOTHING));

        assertThat(silence(RESOLVED)).isEqualTo(Reason.PROJECT_SILENT);
        assertThat(stage.outbox.all()).isEmpty();
    }

    @Test
    void aTypeMayBeSilentInAProjectThatSpeaks() {
        project(words(null, RESOLVED, "The project: done."), says(COMPLAINT, RESOLVED, Does.NOTHING));
        ofType(COMPLAINT);

        assertThat(silence(RESOLVED)).isEqualTo(Reason.PROJECT_SILENT);
    }

    @Test
    void aTypeMaySpeakInAProjectThatIsSilent() {
        project(says(null, RESOLVED, Does.NOTHING), words(COMPLAINT, RESOLVED, "The type: done."));
        ofType(COMPLAINT);

        assertThat(said(RESOLVED)).containsExactly("The type: done.");
    }

    @Test
    void aTypeMaySayWhatTheAccountSaysInAProjectThatSaysSomethingElse() {
        project(words(null, RESOLVED, "The project: done."), says(COMPLAINT, RESOLVED, Does.ACCOUNT));
        ofType(COMPLAINT);

        assertThat(said(RESOLVED)).containsExactly("The account: done.");
    }

    @Test
    void speaksWhereTheAccountIsSilent() {
        project(words(null, IN_PROGRESS, "The project: begun."));

        assertThat(said(IN_PROGRESS)).containsExactly("The project: begun.");
    }

    @Test
    void speaksNowhereBeforeAnAdminAcknowledgedTheRulesForAutomation() {
        stage.accounts.save(LinkedAccounts.acme().build().withAutomation(Optional.empty()));
        project(words(null, IN_PROGRESS, "The project: begun."));

        assertThat(silence(IN_PROGRESS)).isEqualTo(Reason.NOT_ACKNOWLEDGED);
        assertThat(stage.health.of(Stage.ACME).warning().orElseThrow()).contains("first acknowledge");
    }

    @Test
    void saysNothingWhenNobodyTellsATypeThatMatters() {
        project(words(null, RESOLVED, "The project: done."), says(COMPLAINT, RESOLVED, Does.NOTHING),
                words(null, IN_PROGRESS, "The project: begun."));
        stage.places.kind = new RequestPlaces.Kind.Untold();

        assertThat(silence(RESOLVED)).isEqualTo(Reason.TYPE_UNTOLD);
        assertThat(said(IN_PROGRESS)).containsExactly("The project: begun.");
    }

    @Test
    void otherProjectsAndRequestsThatAreNowhereSayWhatTheAccountSays() {
        project(says(null, RESOLVED, Does.NOTHING));
        stage.places.place = Optional.of(new RequestPlaces.Place(10_002, "OPS"));
        assertThat(said(RESOLVED)).containsExactly("The account: done.");

        stage.moves(mention, RESOLVED, WAITING);
        stage.places.place = Optional.empty();
        assertThat(said(RESOLVED)).containsExactly("The account: done.");
    }

    @Test
    void tellsInWhichProjectWordsAreWrong() {
        project(words(null, RESOLVED, "#broken"));

        assertThat(silence(RESOLVED)).isEqualTo(Reason.WRONG_WORDS);
        assertThat(stage.health.of(Stage.ACME).warning().orElseThrow())
                .startsWith("The words of status Status 5 in project SUP could not be used for SUP-1");
    }

    /** A move that is taken back and made again after the words were changed says the new ones, once. */
    @Test
    void withdrawsWhatItSaidAsAnyWordsAre() {
        project(words(null, RESOLVED, "The project: done."));
        stage.moves(mention, WAITING, RESOLVED);
        stage.moves(mention, RESOLVED, WAITING);
        project(words(null, RESOLVED, "The project: all done."));
        stage.moves(mention, WAITING, RESOLVED);
        stage.moves(mention, WAITING, RESOLVED);
        stage.roundAfter(Duration.ofSeconds(60));

        assertThat(stage.network.texts()).containsExactly("The project: all done.");
    }

    @Test
    void knowsWhetherAnythingSpeaks() {
        WhatSpeaks speaking = stage.speaking();
        var account = stage.accounts.find(Stage.ACME).orElseThrow();

        assertThat(speaking.speaks(account, 1)).isTrue();
        project(says(null, RESOLVED, Does.NOTHING));
        assertThat(speaking.speaks(account, 1)).isFalse();
        project(says(null, RESOLVED, Does.NOTHING), words(COMPLAINT, IN_PROGRESS, "Begun."));
        assertThat(speaking.speaks(account, 1)).isFalse();
        ofType(COMPLAINT);
        assertThat(speaking.speaks(account, 1)).isTrue();
    }
}
