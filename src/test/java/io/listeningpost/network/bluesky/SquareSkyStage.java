package io.listeningpost.network.bluesky;

import io.listeningpost.network.SquareStage;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.crowd.BlueskyCrowd;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.PostId;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Bluesky in the Square. */
public final class SquareSkyStage extends SkyStage implements SquareStage {

    final MutableClock time;
    final Square square;
    private final Crowd crowd;

    private SquareSkyStage(Square square, MutableClock time) {
        super(URI.create(square.url()), Set.of(), time);
        this.square = square;
        this.time = time;
        this.crowd = new BlueskyCrowd(square.bluesky(), ours().handle());
        square.history().clear();
    }

    public static SquareSkyStage open() throws IOException {
        MutableClock time = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
        return new SquareSkyStage(Square.start(SquareOptions.inMemory().at(time)), time);
    }

    @Override
    public MutableClock clock() {
        return time;
    }

    @Override
    public Crowd crowd() {
        return crowd;
    }

    @Override
    public void pass(Duration by) {
        time.advance(by);
    }

    @Override
    public PostId mentionsLate(String words, Duration by) {
        square.bluesky().late(by);
        return mentions(words);
    }

    @Override
    public void strike(Trouble trouble, Doing doing) {
        square.troubles().arm(trouble, method(doing), path(doing), doing == Doing.SENDING ? 1 : 2);
    }

    @Override
    public void heal() {
        square.troubles().clear();
    }

    @Override
    public Optional<Integer> calls(Doing doing) {
        return Optional.of((int) square.history().count(Calls.to(method(doing), path(doing))));
    }

    @Override
    public void revoke() {
        square.bluesky().revoke(ours().handle());
    }

    @Override
    public void close() {
        super.close();
        square.close();
    }

    private static String method(Doing doing) {
        return doing == Doing.SENDING ? "POST" : "GET";
    }

    private static String path(Doing doing) {
        return "/xrpc/" + switch (doing) {
            case ASKING_WHO -> "com.atproto.server.getSession";
            case LISTENING -> "app.bsky.notification.listNotifications";
            case SENDING -> "com.atproto.repo.putRecord";
            case LOOKING_UP -> "app.bsky.feed.getPosts";
        };
    }
}
