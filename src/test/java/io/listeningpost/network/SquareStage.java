package io.listeningpost.network;

import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.Way;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Usage;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.util.List;

/** An adapter before its room of the Square, where everybody can be spoken for and time moves when it is told to. */
public interface SquareStage extends NetworkStage {

    /** Who writes there. */
    Crowd crowd();

    @Override
    MutableClock clock();

    /** By what the network calls it, of what the crowd calls it. */
    default PostId id(String post) {
        return new PostId(post);
    }

    /** From now on the adapter tells what it will be asked money for. */
    default void meter(Usage usage) {
        // where nothing costs anything
    }

    @Override
    default void pass(Duration time) {
        clock().advance(time);
    }

    @Override
    default PostId mentions(String words) {
        return id(crowd().says(crowd().nora(), null, words));
    }

    @Override
    default PostId mentionsClosed(String words) {
        return id(crowd().closes(crowd().nora(), words));
    }

    @Override
    default PostId muses(String words) {
        return id(crowd().muses(crowd().nora(), null, words));
    }

    @Override
    default PostId answers(PostId post, String words) {
        return id(crowd().says(crowd().nora(), post.value(), words));
    }

    @Override
    default void edits(PostId post, String words) {
        crowd().edits(crowd().nora(), post.value(), words);
    }

    @Override
    default void deletes(PostId post) {
        crowd().deletes(crowd().nora(), post.value());
    }

    @Override
    default void deletesOurs(PostId post) {
        crowd().deletes(brand().handle(), post.value());
    }

    @Override
    default String customer() {
        return crowd().handle(crowd().nora());
    }

    @Override
    default List<Below> below(PostId post) {
        return crowd().said().stream().filter(said -> said.repliesTo().equals(post.value()))
                .map(said -> new Below(id(said.id()), brand().handle(), said.text(), List.of())).toList();
    }

    /** Whether people here do this. */
    default boolean can(Way way) {
        return crowd().ways().contains(way);
    }
}
