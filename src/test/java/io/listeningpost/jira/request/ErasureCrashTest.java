package io.listeningpost.jira.request;

import static io.listeningpost.jira.request.RequestStage.comment;
import static io.listeningpost.jira.request.RequestStage.done;
import static io.listeningpost.jira.request.RequestStage.erasure;
import static io.listeningpost.jira.request.RequestStage.opening;
import static io.listeningpost.jira.request.RequestStage.photo;
import static io.listeningpost.jira.request.RequestStage.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.conversation.RequestRef;
import io.listeningpost.sandbox.desk.RequestSeen;
import io.listeningpost.social.Post;
import io.listeningpost.social.Visibility;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to Jira, and tried again. */
class ErasureCrashTest {

    private static final String WORDS = "my parcel is lost since tuesday";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void erasesAllOfAPostAtLast(boolean afterTheCall) {
        try (RequestStage stage = new RequestStage(home)) {
            boolean killed = true;
            int kills = 0;
            for (int call = 0; killed; call++) {
                Post opening = numbered(call, 1, Visibility.PUBLIC);
                RequestRef request = done(stage.requests.open(opening(opening, photo())));
                done(stage.requests.comment(comment(request, edit(opening), photo())));
                stage.killer.strikeAfter(call, afterTheCall);
                killed = stage.killer.kills(() -> stage.requests.erase(erasure(request, opening, true)));
                kills += killed ? 1 : 0;
                stage.killer.rest();

                done(stage.requests.erase(erasure(request, opening, true)));

                RequestSeen after = stage.seen(request);
                assertThat(after.toString()).as("call %d", call).doesNotContain("parcel", "tuesday", "nora");
                assertThat(after.files()).as("call %d", call).isEmpty();
                assertThat(after.links()).as("call %d", call).isEmpty();
                assertThat(after.comments()).as("call %d", call).hasSize(1);
                assertThat(done(stage.requests.erase(erasure(request, opening, true)))).as("call %d", call).isFalse();
                assertThat(stage.seen(request)).as("call %d", call).isEqualTo(after);
            }
            assertThat(kills).isGreaterThan(20);
            assertThat(stage.desk.watch().find("text ~ parcel")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"false, PUBLIC", "true, PUBLIC", "false, DIRECT", "true, DIRECT"})
    void opensARequestWholeAtLast(boolean afterTheCall, Visibility visibility) {
        try (RequestStage stage = new RequestStage(home)) {
            boolean killed = true;
            int kills = 0;
            for (int call = 0; killed; call++) {
                Post opening = numbered(call, 1, visibility);
                stage.killer.strikeAfter(call, afterTheCall);
                killed = stage.killer.kills(() -> stage.requests.open(opening(opening, photo())));
                kills += killed ? 1 : 0;
                stage.killer.rest();

                RequestRef request = stage.requests.findOpened(opening(opening, photo()))
                        .orElseGet(() -> done(stage.requests.open(opening(opening, photo()))));

                RequestSeen seen = stage.seen(request);
                assertThat(seen.files()).as("call %d", call).hasSize(1);
                assertThat(seen.links()).as("call %d", call).hasSize(1);
                assertThat(seen.comments()).as("call %d", call).hasSize(visibility == Visibility.PUBLIC ? 0 : 1)
                        .noneMatch(RequestSeen.CommentSeen::shared);
                assertThat(stage.desk.watch().requests()).as("call %d", call).hasSize(call + 1);
            }
            assertThat(kills).isGreaterThan(10);
        }
    }

    private static Post numbered(int call, int version, Visibility visibility) {
        String id = String.valueOf(100_000 + call * 10 + version);
        return post(id, String.valueOf(100_000 + call * 10 + 1), id, WORDS, visibility);
    }

    private static Post edit(Post first) {
        return post(first.id().value() + "9", first.firstId().value(), first.thread().value(), WORDS + " or wednesday", Visibility.PUBLIC);
    }
}
