package io.listeningpost.jira.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.PostId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestingTest {

    private final Nesting nesting = new Nesting();

    @Test
    void goesTwoStepsInAndNoDeeper() {
        add("1", "1", null);
        add("2", "2", "1");
        add("3", "3", "2");
        add("4", "4", "3");
        assertThat(depths("1", "2", "3", "4")).containsExactly(0, 1, 2, 2);
        assertThat(nesting.depthBelow(new PostId("1"))).isEqualTo(1);
        assertThat(nesting.depthBelow(new PostId("4"))).isEqualTo(2);
    }

    @Test
    void findsAnEditedPostByTheIdOfAnyVersion() {
        add("1", "1b", null);
        add("2", "2", "1b");
        add("3", "3", "1");
        assertThat(depths("2", "3")).containsExactly(1, 1);
    }

    @Test
    void tellsWhatAPostAnswersHoweverDeep() {
        add("1", "1b", null);
        add("2", "2", "1b");
        add("3", "3", "2");
        add("4", "4", "3");
        assertThat(nesting.above(new PostId("2"))).contains(new PostId("1"));
        assertThat(nesting.above(new PostId("4"))).contains(new PostId("3"));
        assertThat(nesting.above(new PostId("1"))).isEmpty();
        assertThat(nesting.known(new PostId("1b"))).contains(new PostId("1"));
        assertThat(nesting.known(new PostId("9"))).isEmpty();
    }

    @Test
    void startsAnewBelowAPostThatNobodyKnows() {
        add("2", "2", "1");
        assertThat(depths("2")).containsExactly(0);
        assertThat(nesting.depthBelow(new PostId("9"))).isZero();
    }

    @Test
    void survivesPostsThatAnswerEachOther() {
        add("1", "1", "2");
        add("2", "2", "1");
        assertThat(depths("1", "2")).containsExactly(2, 2);
        add("3", "3", "3");
        assertThat(depths("3")).allMatch(depth -> depth <= 2);
    }

    private void add(String firstId, String id, String parent) {
        nesting.add(new PostId(firstId), new PostId(id), Optional.ofNullable(parent).map(PostId::new));
    }

    private Integer[] depths(String... ids) {
        return java.util.stream.Stream.of(ids).map(id -> nesting.depth(new PostId(id))).toArray(Integer[]::new);
    }
}
