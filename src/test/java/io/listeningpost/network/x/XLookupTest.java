package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.social.Absence;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of posts. */
class XLookupTest {

    private XStage stage;

    @BeforeEach
    void open() {
        stage = new XStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void tellsDeletedFromHidden() {
        PostId there = new PostId(stage.square.x().post("nora_k", "@acme here").id());
        PostId deleted = new PostId(stage.square.x().post("nora_k", "@acme gone").id());
        PostId suspended = new PostId(stage.square.x().post("kid42", "@acme spam").id());
        PostId guarded = new PostId(stage.square.x().post("big_voice", "@acme hush").id());
        stage.square.x().delete("nora_k", deleted.value());
        stage.square.x().suspend("kid42", true);
        stage.square.x().guard("big_voice", true);

        Lookup told = lookup(List.of(there, deleted, suspended, guarded, new PostId("not an id")));

        assertThat(told.posts()).extracting(Post::id).containsExactly(there);
        assertThat(told.absent()).isEqualTo(Map.of(deleted, Absence.DELETED, suspended, Absence.HIDDEN, guarded, Absence.HIDDEN));
    }

    @Test
    void bringsTheNewestVersionHoweverOldTheId() {
        var first = stage.square.x().post("nora_k", "@acme helo");
        stage.clock.advance(Duration.ofMinutes(5));
        var second = stage.square.x().edit("nora_k", first.id(), "@acme hello");
        stage.clock.advance(Duration.ofMinutes(5));
        var third = stage.square.x().edit("nora_k", second.id(), "@acme hello!");

        for (List<String> asked : List.of(List.of(first.id()), List.of(second.id()), List.of(third.id()),
                List.of(first.id(), third.id()))) {
            Lookup told = lookup(asked.stream().map(PostId::new).toList());

            assertThat(told.posts()).as("%s", asked).singleElement().satisfies(post -> {
                assertThat(post.id().value()).isEqualTo(third.id());
                assertThat(post.firstId().value()).isEqualTo(first.id());
                assertThat(post.text()).isEqualTo("@acme hello!");
            });
            assertThat(told.absent()).isEmpty();
        }
    }

    @Test
    void looksOnceForWhatWasNeverEdited() {
        PostId there = new PostId(stage.square.x().post("nora_k", "@acme here").id());

        lookup(List.of(there));

        assertThat(stage.square.history().count(Calls.to("GET", "/2/tweets"))).isOne();
    }

    @ParameterizedTest
    @CsvSource({"resource-not-found,ids,DELETED", "not-authorized-for-resource,ids,HIDDEN", "resource-unavailable,id,HIDDEN",
        "resource-not-found,'',DELETED", "internal-error,ids,", "disallowed-resource,ids,", "a-new-type,ids,", "'',ids,",
        "resource-not-found,referenced_tweets.id,", "not-authorized-for-resource,author_id,"})
    void believesXOnlyWhatItClearlySays(String type, String parameter, Absence absence) throws IOException {
        try (Recorder recorder = new Recorder(); XNetwork x = XOn.at(recorder.address(), XFields.TWEET, stage.clock)) {
            recorder.says(200, "{\"errors\":[{\"value\":\"12\",\"resource_id\":\"12\",\"parameter\":\"" + parameter
                    + "\",\"type\":\"https://api.x.com/2/problems/" + type + "\"}]}");

            Lookup told = got(x.lookup(stage.acme, List.of(new PostId("12"))));

            assertThat(told.posts()).isEmpty();
            assertThat(told.absent()).isEqualTo(absence == null ? Map.of() : Map.of(new PostId("12"), absence));
        }
    }

    @Test
    void believesThePostRatherThanAnErrorBesideIt() throws IOException {
        try (Recorder recorder = new Recorder(); XNetwork x = XOn.at(recorder.address(), XFields.TWEET, stage.clock)) {
            recorder.says(200, "{\"data\":[{\"id\":\"12\",\"text\":\"here\"}],\"errors\":[{\"value\":\"12\","
                    + "\"type\":\"https://api.x.com/2/problems/resource-not-found\"},{\"value\":\"13\"},7]}");

            Lookup told = got(x.lookup(stage.acme, List.of(new PostId("12"), new PostId("13"))));

            assertThat(told.posts()).hasSize(1);
            assertThat(told.absent()).isEmpty();
        }
    }

    @Test
    void takesAHundredAndNoMore() {
        assertThatThrownBy(() -> stage.x.lookup(stage.acme, IntStream.range(0, 101).mapToObj(i -> new PostId("1" + i)).toList()))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("ids must be at most 100, not 101");
    }

    private Lookup lookup(List<PostId> ids) {
        return got(stage.x.lookup(stage.acme, ids));
    }
}
