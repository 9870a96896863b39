package io.listeningpost.sandbox.square;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.sandbox.square.x.MovableClock;
import io.listeningpost.sandbox.square.x.Robot;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquareKeepsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingOverARestart() throws Exception {
        SquareOptions options = SquareOptions.inMemory().in(folder);
        Post root;
        Post edited;
        String token;
        try (Square square = Square.start(options)) {
            square.x().join("tea_lover", "Tea", 7);
            root = square.x().post("tea_lover", "@acme cold tea");
            edited = square.x().edit("tea_lover", root.id(), "@acme cold tea again");
            Post gone = square.x().post("kid42", "@acme never mind");
            square.x().delete("kid42", gone.id());
            token = square.x().issue("acme", false).token();
            square.x().revoke(Seed.ACCESS_TOKEN);
            square.x().credits(Credits.of(7_000));
        }
        try (Square square = Square.start(options)) {
            assertThat(square.x().person("tea_lover").followers()).isEqualTo(7);
            assertThat(square.x().thread(root.id())).containsExactly(edited);
            assertThat(square.x().world().versions(edited)).containsExactly(root.id(), edited.id());
            assertThat(square.x().postsBy("kid42")).isEmpty();
            assertThat(square.x().world().token(token).orElseThrow().mayWrite()).isFalse();
            assertThat(Robot.ofBrand(square.url()).get("/2/users/me").status()).isEqualTo(401);
            assertThat(square.x().world().credits()).isEqualTo(Credits.of(7_000));
            assertThat(Long.parseLong(square.x().post("kid42", "later").id())).isGreaterThan(edited.number());
        }
    }

    @Test
    void dropsALastLineThatWasTorn() throws Exception {
        SquareOptions options = SquareOptions.inMemory().in(folder);
        Post post;
        try (Square square = Square.start(options)) {
            post = square.x().post("kid42", "@acme one");
        }
        Files.writeString(folder.resolve("x.jsonl"), "{\"happening\":\"post\",\"po", StandardOpenOption.APPEND);
        try (Square square = Square.start(options)) {
            assertThat(square.x().postsBy("kid42")).containsExactly(post);
            square.x().post("kid42", "@acme two");
        }
        try (Square square = Square.start(options)) {
            assertThat(square.x().postsBy("kid42")).hasSize(2);
        }
    }

    @Test
    void keepsMessagesAndPicturesOverARestart() throws Exception {
        SquareOptions options = SquareOptions.inMemory().in(folder);
        Media photo;
        Message message;
        try (Square square = Square.start(options)) {
            photo = square.x().photo("nora_k", "A box");
            square.x().publish("nora_k", Draft.byHand("look").with(List.of(photo.id())));
            message = square.x().message("nora_k", "acme", "psst https://acme.com/1");
        }
        try (Square square = Square.start(options)) {
            assertThat(square.x().messages("nora_k", "acme")).containsExactly(message);
            assertThat(square.x().postsBy("nora_k").getFirst().media()).containsExactly(photo.id());
            assertThat(square.x().world().media(photo.id()).orElseThrow().bytes()).isEqualTo(photo.bytes());
            assertThat(square.x().world().media(photo.id()).orElseThrow().altText()).isEqualTo("A box");
        }
    }

    @Test
    void readsWhatAnOlderSquareKept() throws Exception {
        Files.writeString(folder.resolve("x.jsonl"), """
                {"happening":"person","person":{"id":"7","handle":"old","name":"Old","bio":"","followers":1,"verified":false,\
                "guarded":false,"suspended":false,"following":[]}}
                {"happening":"app","app":{"key":"k","secret":"s","name":"App","owner":"7"}}
                {"happening":"token","token":{"token":"7-t","secret":"ts","appKey":"k","person":"7","mayWrite":true,"revoked":false}}
                {"happening":"post","post":{"id":"2123717988972916739","first":"2123717988972916739","author":"7","typed":"a","text":"a",\
                "leading":0,"links":[],"mentioned":[],"conversation":"2123717988972916739","repliesTo":null,"quotes":null,"reposts":null,\
                "replySettings":"EVERYONE","lang":"en","source":"Square Web App","visibleFrom":0}}
                """);

        try (Square square = Square.start(SquareOptions.inMemory().in(folder))) {
            assertThat(square.x().person("old").mailbox()).isEqualTo(Mailbox.FOLLOWED);
            assertThat(square.x().postsBy("old").getFirst().media()).isEmpty();
            assertThat(square.x().world().firstApp().clientId()).isEqualTo("k-client");
            assertThat(square.x().world().token("7-t").orElseThrow().withoutMessages()).isFalse();
        }
    }

    @Test
    void namesTheLineItCannotRead() throws Exception {
        SquareOptions options = SquareOptions.inMemory().in(folder);
        Square.start(options).close();
        Files.writeString(folder.resolve("x.jsonl"), "nonsense\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Square.start(options)).isInstanceOf(IOException.class)
                .hasMessageContaining("x.jsonl line 10 is not readable");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (Square square = Square.start(SquareOptions.inMemory())) {
            assertThatThrownBy(() -> Square.start(SquareOptions.inMemory().on(square.port()))).isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot listen on port " + square.port());
        }
    }

    @Test
    void makesIdsThatTellTheTimeGrowAndDoNotFitADouble() throws Exception {
        MovableClock clock = new MovableClock();
        try (Square square = Square.start(SquareOptions.inMemory().at(clock))) {
            Post one = square.x().post("kid42", "one");
            Post two = square.x().post("kid42", "two");
            clock.pass(Duration.ofHours(-1));
            Post three = square.x().post("kid42", "three");

            assertThat(one.made()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
            assertThat(two.number()).isGreaterThan(one.number());
            assertThat(three.number()).isGreaterThan(two.number());
            assertThat((long) (double) one.number()).isNotEqualTo(one.number());
        }
    }
}
