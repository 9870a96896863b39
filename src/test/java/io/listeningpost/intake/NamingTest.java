package io.listeningpost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.listeningpost.social.Post;
import io.listeningpost.testing.Posts;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

    private final Naming naming = new Naming("Acme");

    @ParameterizedTest
    @ValueSource(strings = {"@acme help", "help @ACME", "(@acme)", "help @acme.", "@acme's tea", "té@acmé @acme"})
    void findsOurHandle(String text) {
        assertThat(naming.in(Posts.post("1").text(text).build())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme help", "@acmecorp", "mail@acme.com", "@acme.shop", "@@acme", "@acmé", ""})
    void findsNoOtherHandle(String text) {
        Post post = Posts.post("1").build();
        Post listless = new Post(post.id(), post.firstId(), post.thread(), post.kind(), post.repliedTo(), post.quoted(), post.author(),
                text, post.createdAt(), Set.of(), post.media(), post.permalink());
        assertThat(naming.in(listless)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "STOP", "@acme stop", "@acme Stop!", "@jane @acme  stop. ", "stop!!!", "stop @acme"})
    void hearsStop(String text) {
        assertThat(Naming.saysStop(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@acme", "please stop the noise", "non-stop", "stopp", "s t o p it", "don't stop"})
    void hearsNothingElseAsStop(String text) {
        assertThat(Naming.saysStop(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@a ", "@a.", "@", ".", " ", ". @", "@acme ", "@acme.", "\u00a0", "stop ", "@a-"})
    void readsALongHostileTextInNoTime(String piece) {
        Post post = Posts.post("1").text(piece.repeat(25_000)).build();

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            naming.in(post);
            naming.isInherited(post, Optional.of(post));
            naming.isTyped(post);
            assertThat(Summary.of(post, naming)).isNotBlank();
            assertThat(Naming.saysStop(post.text())).isFalse();
        });
    }
}
