package io.listeningpost.network;

import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.listeningpost.network.NetworkStage.Feat;
import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Deed;
import io.listeningpost.social.Lookup;
import io.listeningpost.social.Outgoing;
import io.listeningpost.social.Page;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the parts of {@link NetworkContract} ask. */
interface NetworkQuestions {

    Source MENTIONS = new Source.Mentions();
    int MOST_POLLS = 20;

    /** The network of this test. */
    NetworkStage stage();

    /** Where the next poll begins. */
    Cursor cursor();

    void listensFrom(Cursor moment);

    /** Everything that was heard so far. */
    List<Page> pages();

    default void can(Feat feat) {
        assumeThat(stage().cannot()).as("the stage can do it").doesNotContain(feat);
    }

    /** Polls until there is nothing to catch up on. */
    default void poll() {
        boolean more = true;
        for (int polls = 0; more; polls++) {
            assertThat(polls).as("polls to catch up").isLessThan(MOST_POLLS);
            Poll poll = got(stage().network().listen(stage().brand(), MENTIONS, cursor(), pages()::add));
            assertThat(poll.gap()).isEmpty();
            listensFrom(poll.next());
            more = poll.more();
        }
    }

    default Map<PostId, Post> heard() {
        poll();
        return heardSoFar();
    }

    /** As the journal keeps them: once by first id, however often they come. */
    default Map<PostId, Post> heardSoFar() {
        Map<PostId, Post> heard = new LinkedHashMap<>();
        pages().forEach(page -> page.posts().forEach(post -> heard.put(post.firstId(), post)));
        return heard;
    }

    default Set<PostId> heardIds() {
        return heardSoFar().keySet();
    }

    default Answer<PostId> send(Outgoing outgoing) {
        return stage().network().send(stage().brand(), outgoing);
    }

    default Answer<Lookup> lookUp(Collection<PostId> posts) {
        return stage().network().lookup(stage().brand(), posts);
    }

    default PostId sent(PostId to, String words) {
        return got(send(reply(to, words)));
    }

    default Outgoing reply(PostId to, String words) {
        return new Outgoing(new Address.Answering(to), stage().addressed(words), List.of(), false, deed(words));
    }

    default Optional<Deed> deed(String key) {
        return Optional.of(new Deed(key, stage().clock().instant()));
    }
}
