package io.listeningpost.sandbox.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.Said;
import io.listeningpost.sandbox.square.crowd.Way;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One network of the Square as the matrix needs it: customers write there, and the brand is seen to answer. For one thread. */
interface Town {

    /** What a call of the product is to this network, where troubles differ by it. */
    enum Call {
        /** A list of posts or messages. */
        PAGE,
        /** What everybody sees from then on. */
        POST,
        /** A file for something that will be said. */
        UPLOAD,
        /** Something said in private. */
        WHISPER,
        /** Keys for keys. */
        RENEWAL,
        /** A picture of a customer. */
        PICTURE,
        OTHER
    }

    /** The network's key. */
    String network();

    /** What the network calls itself. */
    String name();

    /**
     * What an administrator brings to link the brand: {@code keys}, and {@code later} where those that sign in get others.
     *
     * @param ending whether keys are wanted that end by themselves
     */
    ObjectNode keys(boolean ending, Instant now);

    /** Whether a changed post is told of, and not only found when the product looks again. */
    boolean tellsEdits();

    /** Who writes there. */
    Crowd crowd();

    /** Somebody who can write, called so where the network lets people join. */
    default String customer(String name) {
        return crowd().join(name, "Customer " + name);
    }

    /** A post with so many pictures. */
    record Shown(String post, int pictures) {
    }

    /** Says something that concerns nobody; answers its id, or nothing where everything said concerns the brand. */
    default Optional<String> muses(String who, String words) {
        return crowd().ways().contains(Way.MUSING) ? Optional.of(crowd().muses(who, null, words)) : Optional.empty();
    }

    /** Names the brand, and answers the post's id; in answer to a post, if one is given. */
    default String says(String who, @Nullable String to, String words) {
        return crowd().says(who, to, words);
    }

    /** The same with a picture, where there can be one. */
    Shown shows(String who, @Nullable String to, String words);

    /** Says this instead, and still names the brand. */
    default void edits(String who, String post, String words) {
        crowd().edits(who, post, words);
    }

    default void deletes(String who, String post) {
        crowd().deletes(who, post);
    }

    /** What the brand said, posts and messages. */
    default List<String> said() {
        return crowd().said().stream().map(Said::text).toList();
    }

    /** How an answer to somebody has to begin to be let out. */
    default String addressed(String who) {
        return "";
    }

    /** How many characters fit into one post. */
    int room();

    /** Whether an answer can have pictures. */
    default boolean takesPictures() {
        return true;
    }

    /** What a call is, by method and path. */
    Call call(String method, String path);

    /** The path with a star for what is different in each call. */
    default String kind(String path) {
        return path.replaceAll("/\\d{4,}", "/*");
    }

    /** Whether this network has a way to be in this trouble. */
    default boolean knows(Trouble trouble) {
        return true;
    }
}
