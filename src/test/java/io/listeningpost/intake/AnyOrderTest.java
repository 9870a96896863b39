package io.listeningpost.intake;

import static io.listeningpost.testing.Posts.editOf;
import static io.listeningpost.testing.Posts.post;
import static io.listeningpost.testing.Posts.replyTo;
import static io.listeningpost.testing.Stage.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Heard;
import io.listeningpost.social.Post;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order of posts, however often and in which ways they are told: the same requests with the same comments. */
class AnyOrderTest {

    private static final int ORDERS = 150;

    private record Told(Post post, Heard heard) {
    }

    private static List<Told> world() {
        List<Told> told = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            Post opener = post("t" + thread).by("5" + thread, "jane" + thread).text("@acme case " + thread + " of my teapot")
                    .at(MutableClock.START.plusSeconds(thread)).build();
            Post more = replyTo(opener, "r" + thread).by(opener.author()).text("@acme and then").build();
            Post stranger = replyTo(more, "s" + thread).by("900", "bob").text("@jane" + thread + " @acme same teapot here, @acme").build();
            Post changed = editOf(more, "e" + thread).text("@acme and then it broke").build();
            for (Post each : List.of(opener, more, changed, stranger)) {
                told.add(new Told(each, Heard.MENTION));
                told.add(new Told(each, Heard.MENTION));
                told.add(new Told(each, Heard.SEARCH));
            }
        }
        return told;
    }

    /** Openers and the words on their requests; sorted, because of a post whose change is told first nobody knows when it was written. */
    private static Map<String, List<String>> after(List<Told> told, Random pages) {
        Stage stage = new Stage();
        List<Told> rest = told;
        while (!rest.isEmpty()) {
            int size = Math.min(rest.size(), 1 + pages.nextInt(7));
            rest.subList(0, size).forEach(each -> stage.journal.record(ACME, each.post(), each.heard(), stage.clock.instant()));
            rest = rest.subList(size, rest.size());
        }
        stage.work();
        return stage.desk.tickets().stream().collect(Collectors.toMap(
                ticket -> ticket.draft().post().firstId().value(), ticket -> ticket.words().stream().sorted().toList(), (one, other) -> {
                    throw new AssertionError("two requests of one thread");
                }, TreeMap::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void makesTheSameRequests(long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> expected = after(world(), new Random(7));
        assertThat(expected).hasSize(4).allSatisfy((opener, words) -> assertThat(words).hasSize(2));
        for (int i = 0; i < ORDERS; i++) {
            List<Told> shuffled = new ArrayList<>(world());
            Collections.shuffle(shuffled, random);

            assertThat(after(shuffled, random)).as("seed %d, order %d", seed, i).isEqualTo(expected);
        }
    }
}
