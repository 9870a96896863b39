package io.listeningpost.sandbox.square;

import io.listeningpost.sandbox.square.bluesky.BlueskyRoom;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.feed.FeedRoom;
import io.listeningpost.sandbox.square.history.History;
import io.listeningpost.sandbox.square.history.SeenCall;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.http.Door;
import io.listeningpost.sandbox.square.mastodon.MastodonRoom;
import io.listeningpost.sandbox.square.page.PageFiles;
import io.listeningpost.sandbox.square.page.SquareControls;
import io.listeningpost.sandbox.square.room.Room;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.trouble.Troubles;
import io.listeningpost.sandbox.square.x.XRoom;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Simulated networks behind one door on loopback, and the page where a person is the customer. Thread-safe. */
public final class Square implements AutoCloseable {

    private static final String CONTROL = "/square/api/";

    private final SquareOptions options;
    private final History history = new History();
    private final Troubles troubles = new Troubles();
    private final XRoom x;
    private final BlueskyRoom bluesky;
    private final MastodonRoom mastodon;
    private final FacebookRoom facebook;
    private final FeedRoom feeds;
    private final List<Room> rooms;
    private final PageFiles page = new PageFiles();
    private final SquareControls controls;
    private final Door door;
    /** The rooms learn the address of the door after it is open. */
    private final CountDownLatch ready = new CountDownLatch(1);

    private Square(SquareOptions options) throws IOException {
        this.options = options;
        this.x = XRoom.open(options.folder(), options.clock(), options.oauthClock(), options.x());
        this.feeds = new FeedRoom(options.clock());
        this.bluesky = BlueskyRoom.open(options.folder(), options.clock());
        this.door = openDoor();
        this.mastodon = new MastodonRoom(url(), options.clock());
        this.facebook = new FacebookRoom(url(), options.clock());
        this.rooms = List.of(mastodon, bluesky, facebook, feeds, x);
        this.controls = new SquareControls(rooms, troubles, history);
        ready.countDown();
    }

    /**
     * Opens the Square.
     *
     * @throws IOException if the port is taken or the kept state cannot be read
     */
    public static Square start(SquareOptions options) throws IOException {
        return new Square(options);
    }

    /** The port on loopback. */
    public int port() {
        return door.port();
    }

    /** The address of the page and of every network, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The room where X is. */
    public XRoom x() {
        return x;
    }

    /** The room where feeds are. */
    public FeedRoom feeds() {
        return feeds;
    }

    /** The room where Bluesky is. */
    public BlueskyRoom bluesky() {
        return bluesky;
    }

    /** The room where Mastodon is. */
    public MastodonRoom mastodon() {
        return mastodon;
    }

    /** The room where Facebook is. */
    public FacebookRoom facebook() {
        return facebook;
    }

    /** What the networks were asked and what they answered. */
    public History history() {
        return history;
    }

    /** The troubles to arm. */
    public Troubles troubles() {
        return troubles;
    }

    /** Releases what hangs, stops listening and lets go of the files. */
    @Override
    public void close() {
        troubles.clear();
        door.close();
        rooms.forEach(Room::close);
    }

    private Door openDoor() throws IOException {
        try {
            return Door.open(options.port(), this::answer);
        } catch (IOException taken) {
            x.close();
            bluesky.close();
            throw new IOException("The Square cannot listen on port " + options.port() + ": " + taken.getMessage(), taken);
        }
    }

    private Answer answer(Call call) {
        try {
            ready.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Answer.empty(503);
        }
        if (call.path().startsWith(CONTROL)) {
            return control(call);
        }
        Optional<Room> room = rooms.stream().filter(one -> one.owns(call)).findFirst();
        return room.isPresent() ? answer(call, room.get()) : page.answer(call);
    }

    private Answer control(Call call) {
        Optional<Answer> refused = page.refuseStranger(call);
        if (refused.isPresent()) {
            return refused.get();
        }
        return controls.answer(call, call.path().substring(CONTROL.length()));
    }

    private Answer answer(Call call, Room room) {
        Optional<Trouble> trouble = troubles.meet(call);
        Optional<Answer> refused = trouble.flatMap(room::refuse).or(() -> trouble.flatMap(this::holdBack));
        Room.Reply reply = refused.map(answer -> new Room.Reply(answer, null, "")).orElseGet(() -> room.answer(call));
        Answer answer = trouble.map(met -> after(met, room, reply.answer())).orElse(reply.answer());
        String note = trouble.map(met -> "trouble: " + met + (reply.note().isEmpty() ? "" : ", ")).orElse("") + reply.note();
        int status = answer.delivery() == Answer.Delivery.NONE ? 0 : answer.status();
        history.add(new SeenCall(options.clock().instant(), call.light(), reply.user(), status, note));
        return answer;
    }

    /** Troubles that keep a call from its room. */
    private Optional<Answer> holdBack(Trouble trouble) {
        switch (trouble) {
            case Trouble.Hang hang -> {
                troubles.hold(hang.atMost().compareTo(options.hangs()) < 0 ? hang.atMost() : options.hangs());
                return Optional.of(Answer.empty(503).with(Answer.Delivery.NONE));
            }
            case Trouble.Dropped dropped -> {
                return Optional.of(Answer.empty(503).with(Answer.Delivery.NONE));
            }
            case Trouble.Slow slow -> {
                troubles.hold(slow.by());
                return Optional.empty();
            }
            case Trouble.CallerGone gone when !gone.done() -> {
                gone.end().run();
                return Optional.of(Answer.empty(503).with(Answer.Delivery.NONE));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    /** Troubles on the way back. */
    private Answer after(Trouble trouble, Room room, Answer answer) {
        return switch (trouble) {
            case Trouble.AnswerLost lost -> answer.with(Answer.Delivery.NONE);
            case Trouble.CallerGone gone -> gone(gone, answer);
            case Trouble.HalfABody half -> answer.with(Answer.Delivery.HALF);
            case Trouble.AnswerHeld held -> {
                troubles.hold(held.atMost());
                yield answer;
            }
            default -> room.spoil(trouble, answer);
        };
    }

    private static Answer gone(Trouble.CallerGone gone, Answer answer) {
        if (gone.done()) {
            gone.end().run();
        }
        return answer.with(Answer.Delivery.NONE);
    }
}
