package io.listeningpost.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.insight.Became;
import io.listeningpost.insight.DayFigures;
import io.listeningpost.insight.Queue;
import io.listeningpost.insight.Waits;
import io.listeningpost.social.Post;
import io.listeningpost.testing.MemoryDayBook;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of a day, from what really happens between a customer and somebody who answers. */
class FirstAnswersTest {

    private final Stage stage = new Stage();
    private final LocalDate today = LocalDate.ofInstant(stage.clock.instant(), ZoneOffset.UTC);

    private DayFigures day() {
        MemoryDayBook book = new MemoryDayBook(stage.journal, stage.outbox, stage.turns);
        book.count(Stage.ACME, today, Queue.EMPTY, false, stage.clock.instant());
        return book.ofAll(List.of(Stage.ACME), today, today).get(Stage.ACME).getFirst();
    }

    @Test
    void countsAMentionThatWasAnsweredWithinTwoHours() {
        Post mention = Posts.post("101").at(stage.clock.instant()).build();
        stage.hears(mention);
        stage.clock.advance(Duration.ofMinutes(100));
        stage.queued(mention, "On its way");
        stage.roundAfter(Duration.ofMinutes(1));
        stage.queued(mention, "Did it arrive?");
        stage.roundAfter(Duration.ofMinutes(10));

        DayFigures day = day();

        assertThat(day.became()).isEqualTo(new Became(1, 0, 0, 0));
        assertThat(day.said().byPeople()).isEqualTo(2);
        assertThat(day.said().waits()).as("the second goes on from the first").isEqualTo(Waits.of(Duration.ofMinutes(101)));
        assertThat(day.said().waits().within(50)).contains(Duration.ofHours(2));
    }
}
