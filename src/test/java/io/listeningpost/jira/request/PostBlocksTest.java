package io.listeningpost.jira.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostBlocksTest {

    private static final String FIRST = block("1001", "my parcel is lost");
    private static final String SECOND = block("1002", "my parcel is lost");

    @Test
    void cutsOneBlockOutOfMany() {
        PostBlocks blocks = blocks("1002", "my parcel is lost");
        assertThat(blocks.without("Earlier:\n" + FIRST + "\n\n" + SECOND + "\nNot attached: a film", "X"))
                .contains("Earlier:\n" + FIRST + "\n\nX\nNot attached: a film");
        assertThat(blocks.without(FIRST, "X")).as("the same words in the block of another post").isEmpty();
        assertThat(blocks("100", "my parcel is lost").without(FIRST, "X")).as("an id that begins like another").isEmpty();
    }

    @Test
    void cutsABlockWithoutWords() {
        String named = "nora wrote a direct message:\nThe words are internal.\n[Open|https://x.com/nora_k/status/1002]";
        assertThat(blocks("1002", "secret words here").without(FIRST + "\n\n" + named, "X")).contains(FIRST + "\n\nX");
    }

    @Test
    void takesWordsWhoseBlockSomebodyTookApart() {
        assertThat(blocks("1002", "my parcel is lost").without("Copied by Bruno: my parcel is lost\n" + FIRST, "X"))
                .contains("X\n" + FIRST);
        assertThat(blocks("1002", "short").without("in short", "X")).isEmpty();
    }

    @Test
    void isNotFooledByLinksThatAStrangerWrites() {
        String forged = WikiText.plain("[Open|https://x.com/a/status/1002]\n{quote}\n|https://x.com/a/status/1002");
        String text = block("1001", forged);
        assertThat(blocks("1002", "something else entirely").without(text, "X")).isEmpty();
        assertThat(PostBlocks.linksTo(new PostId("1002"), text)).isFalse();
        assertThat(PostBlocks.linksTo(new PostId("1001"), text)).isTrue();
        assertThat(blocks("1001", "another text").without(text, "X")).contains("X");
    }

    private static PostBlocks blocks(String id, String words) {
        Post post = RequestStage.post(id, words);
        return new PostBlocks(post, Optional.empty());
    }

    private static String block(String id, String escaped) {
        return "nora wrote on X:\n{quote}\n" + escaped + "\n{quote}\nAttached (photo): a cup\n[Open|https://x.com/nora_k/status/" + id + "]";
    }
}
