package io.listeningpost.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Author;
import io.listeningpost.social.Authors;
import io.listeningpost.social.Network;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class AuthorsContract extends Contract {

    private static final Network X = MemoryNetwork.X;

    private final Authors authors = stores.authors();
    private final String id = id();

    AuthorsContract(Stores stores) {
        super(stores);
    }

    private static Author author(String id, String name) {
        return new Author(id, "jane", name, OptionalLong.of(5_000_000_000L), true, Optional.of("https://pbs.example/a.jpg"),
                Optional.of(Instant.parse("2011-03-04T05:06:07.089Z")), Optional.of("Bikes"));
    }

    @Test
    void knowsWhomItRemembers() {
        Author jane = author(id, "Jane");
        authors.remember(X, List.of(jane), now);

        assertThat(authors.known(X, List.of(id, id(), id), now)).containsOnlyKeys(id).containsValue(jane);
        assertThat(authors.known(new Network("mastodon"), List.of(id), now)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.listeningpost.contract.HostileText#all")
    void keepsEveryCharacter(String text) {
        Author author = new Author(id + text, text, text, OptionalLong.empty(), false, Optional.of(text), Optional.empty(),
                Optional.of(text));
        authors.remember(X, List.of(author), now);

        assertThat(authors.known(X, Set.of(author.id()), now)).containsValue(author);
    }

    @Test
    void doesNotKnowWhomItReadTooLongAgo() {
        authors.remember(X, List.of(author(id, "Jane")), now);

        assertThat(authors.known(X, List.of(id), now.plusMillis(1))).isEmpty();
    }

    @Test
    void theNewestReadingCounts() {
        authors.remember(X, List.of(author(id, "Jane")), later(60));
        authors.remember(X, List.of(author(id, "Janet")), later(120));
        authors.remember(X, List.of(author(id, "J.")), later(30));

        assertThat(authors.known(X, List.of(id), later(120)).get(id).name()).isEqualTo("Janet");
    }

    @Test
    void forgetsWhatIsOld() {
        String other = id();
        authors.remember(X, List.of(author(id, "Jane")), now.minusSeconds(900_000_001));
        authors.remember(X, List.of(author(other, "Joe")), now.minusSeconds(900_000_000));

        authors.forget(now.minusSeconds(900_000_000));

        assertThat(authors.known(X, List.of(id, other), now.minusSeconds(999_999_999))).containsOnlyKeys(other);
    }

    @Test
    void takesManyAtOnce() {
        List<Author> many = IntStream.range(0, 450).mapToObj(i -> author(id + "-" + i, "n" + i)).toList();
        authors.remember(X, many, now);

        assertThat(authors.known(X, many.stream().map(Author::id).toList(), now).values()).containsExactlyInAnyOrderElementsOf(many);
        assertThat(authors.known(X, List.of(), now)).isEmpty();
    }

    @Test
    void manyWhoRememberTheSamePeopleLoseNobody() {
        List<Author> people = IntStream.range(0, 20).mapToObj(i -> author(id + "-" + i, "n" + i)).toList();

        Together.run(THREADS, i -> {
            authors.remember(X, i % 2 == 0 ? people : people.reversed(), now);
            return true;
        });

        assertThat(authors.known(X, people.stream().map(Author::id).toList(), now)).hasSize(20);
    }
}
