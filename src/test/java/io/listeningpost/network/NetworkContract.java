package io.listeningpost.network;

import io.listeningpost.social.Cursor;
import io.listeningpost.social.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every network keeps to, asked over HTTP of the adapter before a strict simulator or the real thing. Each theme is an interface of
 * its own; whoever extends this runs them all.
 */
public abstract class NetworkContract implements AccountContract, HearingContract, AnsweringContract, TroubleContract, LookingUpContract {

    private final List<Page> pages = new ArrayList<>();
    private NetworkStage stage;
    private Cursor cursor;

    /** A network in which nobody has said anything yet. */
    protected abstract NetworkStage open() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        stage = open();
        cursor = stage.network().since(stage.clock().instant());
        stage.pass(Duration.ofSeconds(2));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Override
    public final NetworkStage stage() {
        return stage;
    }

    @Override
    public final Cursor cursor() {
        return cursor;
    }

    @Override
    public final void listensFrom(Cursor moment) {
        cursor = moment;
    }

    @Override
    public final List<Page> pages() {
        return pages;
    }
}
