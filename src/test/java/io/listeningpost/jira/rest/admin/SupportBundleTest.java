package io.listeningpost.jira.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Spent;
import io.listeningpost.health.NodePulse;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.AccountState;
import io.listeningpost.settings.Acknowledgement;
import io.listeningpost.settings.Budget;
import io.listeningpost.settings.Drawer;
import io.listeningpost.settings.Edit;
import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.settings.ProjectSpeech;
import io.listeningpost.settings.Route;
import io.listeningpost.settings.Speech;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SupportBundleTest {

    /** In everything that a person, a network or a database could have written. */
    private static final String MARK = "Marker";

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;

    private byte[] zip() {
        Response response = rest.as(Role.SYSTEM_ADMIN, () -> {
            try {
                return rest.support().bundle();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).response();
        assertThat(response.getMediaType()).hasToString("application/zip");
        return (byte[]) response.getEntity();
    }

    private static Map<String, String> parts(byte[] zip) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName().replace("listening-post/", ""), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** Every field of every store that holds words holds the marker; where ids stand, a number that nothing else has. */
    private void markEverything() {
        AccountSettings marked = new AccountSettings(Stage.ACME, MARK + "Handle", MARK + "Name", AccountState.LINKED, MARK + "Speaker",
                MutableClock.START, MutableClock.START, Optional.of(new Route(3, 25)), List.of(new Speech("10", MARK + "Words")),
                Duration.ofSeconds(60), Optional.of(MARK + "Reopen"),
                new Hearing(Hearing.FIRST.opens(), true, true,
                        List.of(new KeywordSearch(MARK + "SearchId", MARK + "Search", MARK + "Expression")), true, 7),
                new Budget(true, OptionalLong.of(1), OptionalLong.of(2)),
                Optional.of(new Acknowledgement(MARK + "Admin", MutableClock.START, MARK + "Operator")))
                .withEdit(Drawer.QUIET, new Edit(MARK + "Editor", MutableClock.START));
        Post opener = Posts.post("987654321001").by("987654321501", MARK + "Author").text("@acme " + MARK + "Text").build();
        stage.hears(opener);
        stage.queued(opener, MARK + "Answer");
        stage.accounts.save(marked);
        stage.accounts.saveCredentials(Stage.ACME, new Credentials(Map.of("token", MARK + "Secret")));
        stage.journal.reject(Stage.ACME, new Malformed(Optional.of(new PostId("987654321002")), MARK + "Reason", MARK + "Raw"),
                MutableClock.START);
        stage.health.failed(Stage.ACME, MutableClock.START, MARK + "Trouble", MutableClock.START.plusSeconds(60));
        stage.health.warned(Stage.ACME, MutableClock.START, MARK + "Warning of 987654321001");
        for (long reply = 1; reply <= 5; reply++) {
            stage.health.replyRefused(Stage.ACME, MutableClock.START, 987_654_321_900L + reply, MARK + "Refusal");
        }
        stage.sources.failed(Stage.ACME, "search:" + MARK + "SearchId", MutableClock.START, MARK + "SourceTrouble", MutableClock.START);
        stage.sources.wentWell(Stage.ACME, "mentions", MutableClock.START, false,
                Optional.of(new Gap(MutableClock.START.minusSeconds(60), MutableClock.START)));
        rest.nodes.seen(new NodePulse("node-1", "1.0", MutableClock.START, MutableClock.START));
        stage.projects.replace(10_001, 0, List.of(
                new ProjectSpeech(Optional.of(25), ProjectSpeech.Does.WORDS, new Speech("10", MARK + "ProjectWords")),
                new ProjectSpeech(Optional.empty(), ProjectSpeech.Does.NOTHING, new Speech("10", ""))));
        rest.meter.add(Stage.ACME, new Spent(LocalDate.parse("2026-03-02"), Charge.POST_READ, 3, 15_000));
        IllegalStateException bug = new IllegalStateException(MARK + "Message", new IllegalArgumentException(MARK + "Cause"));
        bug.addSuppressed(new IOException(MARK + "Suppressed"));
        rest.complaints.of(Stage.ACME.toString(), bug);
        stage.clock.advance(Duration.ofHours(1));
    }

    @Test
    void holdsNoWordAndNoNameThatAnybodyWrote() {
        markEverything();
        byte[] zip = zip();
        Map<String, String> parts = parts(zip);

        assertThat(parts.values()).noneMatch(part -> part.toLowerCase().contains("marker")).noneMatch(part -> part.contains("987654321"));
        assertThat(parts.values()).noneMatch(part -> part.contains("SUP-"));
        assertThat(new String(zip, StandardCharsets.ISO_8859_1)).doesNotContain(MARK);
        String page = rest.as(Role.ADMIN, rest.health()::health).json().toString();
        assertThat(page).as("the page tells what the bundle leaves out").contains(MARK + "Trouble", MARK + "Refusal", MARK + "Handle");
    }

    @Test
    void tellsWhatHelps() {
        markEverything();
        Map<String, String> parts = parts(zip());

        assertThat(parts).containsOnlyKeys("about.json", "accounts.json", "app.json", "errors.json", "meter.json", "projects.json",
                "settings.json", "tables.json", "threads.txt");
        assertThat(parts.get("about.json")).contains("\"java\"", "\"heapMostMegabytes\"");
        assertThat(parts.get("app.json")).contains("\"keyFile\" : true", "\"scheduled\" : true", "node-1");
        assertThat(parts.get("accounts.json")).contains("\"account\" : \"x:99\"", "\"code\" : \"budget\"", "\"failures\" : 1",
                "\"waitingReplies\" : 1", "\"waitingForApproval\" : 0", "\"missed\" : [ {");
        assertThat(parts.get("settings.json")).contains("\"searches\" : 1", "\"serviceDesk\" : 3", "\"speakingStatuses\" : 1");
        assertThat(parts.get("tables.json")).contains("\"JOURNAL\" : 4");
        assertThat(parts.get("projects.json")).contains("\"project\" : 10001", "\"words\" : 1", "\"nothing\" : 1", "\"forTypes\" : 1");
        assertThat(parts.get("meter.json")).contains("\"post-read\"", "\"count\" : 3", "\"0.015\"");
        assertThat(parts.get("errors.json")).contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException",
                "SupportBundleTest.markEverything", "\"count\" : 1");
    }

    @Test
    void tellsWhatOurThreadsAreAt() throws InterruptedException {
        Object gate = new Object();
        Thread ours = new Thread(() -> {
            synchronized (gate) {
                gate.notifyAll();
            }
        }, "listening-post-worker-7");
        synchronized (gate) {
            ours.start();
            while (ours.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            assertThat(parts(zip()).get("threads.txt")).contains("listening-post-worker-7 BLOCKED", "SupportBundleTest")
                    .doesNotContain("main RUNNABLE");
        }
        ours.join();
    }

    @Test
    void staysSmallHoweverManyAccountsAndBugsThereAre() {
        markEverything();
        for (int i = 0; i < 2_000; i++) {
            stage.accounts.save(LinkedAccounts.account(AccountId.parse("x:" + (1_000 + i)), "brand" + i).build());
            rest.complaints.of("x:" + i, new IllegalStateException(MARK + i));
        }
        byte[] zip = zip();
        System.out.println("A support bundle of 2000 accounts has " + zip.length + " bytes");
        assertThat(zip.length).isLessThan(500_000);
        assertThat(parts(zip).get("settings.json").split("\"linkedAt\"")).hasSize(1_001);
    }

    /** A bundle is wanted most when something is broken. */
    @Test
    void saysWhichPartCouldNotBeMade() throws IOException {
        SupportBundle broken = new SupportBundle(rest.overviews(), stage.accounts, stage.projects, rest.meter, () -> {
            throw new IllegalStateException(MARK + "Sql");
        }, rest.complaints, stage.clock);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        broken.write(out);

        Map<String, String> parts = parts(out.toByteArray());

        assertThat(parts.get("tables.json")).contains("IllegalStateException").doesNotContain(MARK);
        assertThat(parts.get("settings.json")).contains("x:99");
    }
}
