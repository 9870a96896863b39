package io.listeningpost.mentions;

import static io.listeningpost.testing.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Post;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Stage;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed before or after any call to a port and started again: what was said stands or does not, and is told once on each side. */
class TellingCrashTest {

    private static final AuthorId JANE = new AuthorId(MemoryNetwork.X, "501");

    private final Post first = post("101").by("501", "jane").text("@acme my kettle leaks").build();
    private final Post second = post("201").by("777", "jane_home").text("@acme is anybody there?").build();

    private final class Scene {

        private final Stage stage = new Stage();

        Scene() {
            stage.hears(first, second);
        }

        void say() {
            stage.identifying().say(stage.conversation(first), stage.conversation(second), "agent");
        }

        void takeBack() {
            stage.people.of(JANE).forEach(
                    saying -> stage.identifying().takeBack(stage.conversation(first).request().orElseThrow(), saying, "bruno"));
        }

        int sayings() {
            return stage.people.of(JANE).size();
        }

        Map<String, String> notes(Post opener) {
            return stage.desk.notes(stage.conversation(opener).request().orElseThrow());
        }
    }

    /** Kills at each call in turn; answers how often there was one to kill at. */
    private int everyCall(boolean afterTheCall, Consumer<Scene> before, Consumer<Scene> deed, Consumer<Scene> afterwards) {
        int kills = 0;
        boolean killed = true;
        for (int call = 0; killed; call++) {
            Scene scene = new Scene();
            before.accept(scene);
            scene.stage.killer.strikeAfter(call, afterTheCall);
            killed = scene.stage.killer.kills(() -> deed.accept(scene));
            kills += killed ? 1 : 0;
            scene.stage.killer.rest();
            assertThat(scene.stage.tell()).isEmpty();
            assertThat(scene.stage.people.toTell(Stage.ACME, 10)).as("call %d", call).isEmpty();
            afterwards.accept(scene);
        }
        return kills;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void isSaidAndToldOnce(boolean afterTheCall, boolean again) {
        int kills = everyCall(afterTheCall, scene -> { }, Scene::say, scene -> {
            assertThat(scene.notes(first)).hasSize(scene.sayings());
            assertThat(scene.notes(second)).hasSize(scene.sayings());
            if (again) {
                scene.say();
                assertThat(scene.sayings()).isEqualTo(1);
                assertThat(scene.notes(first)).hasSize(1);
                assertThat(scene.notes(second)).hasSize(1);
            }
        });

        assertThat(kills).isGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isTakenBackAndToldOnce(boolean afterTheCall) {
        int kills = everyCall(afterTheCall, Scene::say, Scene::takeBack, scene -> {
            assertThat(scene.notes(first)).hasSize(2 - scene.sayings());
            assertThat(scene.notes(second)).hasSize(2 - scene.sayings());
            scene.takeBack();
            assertThat(scene.sayings()).isZero();
            assertThat(scene.notes(first)).hasSize(2);
            assertThat(scene.notes(second)).hasSize(2);
        });

        assertThat(kills).isGreaterThanOrEqualTo(6);
    }
}
