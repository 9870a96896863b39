package io.listeningpost.sandbox.square.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.room.Room;
import io.listeningpost.sandbox.square.trouble.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bluesky: a server as an app meets it, and the people who write there. Thread-safe. */
public final class BlueskyRoom implements Room {

    /** Handle of the brand. */
    public static final String BRAND = "acme.bsky.square";
    /** What opens it for an app; opens nothing outside the Square. */
    public static final String APP_PASSWORD = "squa-reap-ppas-swrd";

    private static final String XRPC = "/xrpc/";
    private static final String IMAGES = "/img/";

    private final Repos repos;
    private final Sessions sessions;
    private final Methods methods;
    private final Mischief mischief;
    private final Counter counter;

    private BlueskyRoom(Repos repos, Clock clock) {
        this.repos = repos;
        this.sessions = new Sessions(repos);
        Writing writing = new Writing(repos);
        this.methods = new Methods(repos, sessions, writing);
        this.mischief = new Mischief(clock);
        this.counter = new Counter(repos, writing);
    }

    /**
     * Opens the room with what its file keeps, or with a brand and a few people.
     *
     * @param folder where the file is; null keeps nothing
     * @throws IOException if the file cannot be read
     */
    public static BlueskyRoom open(@Nullable Path folder, Clock clock) throws IOException {
        BlueskyRoom room = new BlueskyRoom(Repos.open(folder, clock), clock);
        if (room.repos.citizens().isEmpty()) {
            room.counter.plant();
        }
        return room;
    }

    // ---- what tests and the story do

    /** Somebody in the room. */
    public Citizen person(String handle) {
        return repos.citizen(handle).orElseThrow(() -> new IllegalArgumentException("There is no @" + handle + " in the Square."));
    }

    /** A person writes, with every handle in the text a mention. */
    public Kept post(String handle, String text) {
        return counter.publish(person(handle), text, Optional.empty());
    }

    /** A person answers a post. */
    public Kept reply(String handle, String to, String text) {
        return counter.publish(person(handle), text, Optional.of(to));
    }

    /** A person shows a picture, in answer to a post if one is given. */
    public Kept picture(String handle, @Nullable String to, String text, byte[] png, String alt) {
        return counter.publish(person(handle), text, Optional.ofNullable(to), Optional.of(new Counter.Shown(png, alt)));
    }

    /** Somebody new. */
    public void join(String handle, String name) {
        counter.join(handle, name);
    }

    /** A person writes something else under the same address, in the same place of its thread. */
    public Kept edit(String handle, String uri, String text) {
        return counter.edit(person(handle), uri, text);
    }

    /** A post is deleted. */
    public void delete(String uri) {
        repos.delete(uri);
    }

    /** A person lets nobody answer below a post of theirs. */
    public void close(String handle, String uri) {
        counter.close(person(handle), uri);
    }

    /** A person and another one see nothing of each other any more. */
    public void block(String handle, String whom) {
        counter.block(person(handle), person(whom));
    }

    /** A person is called otherwise from now on. */
    public Citizen rename(String handle, String other) {
        return repos.keep(person(handle).called(other));
    }

    /** The next record is seen by others only after this time. */
    public void late(Duration by) {
        repos.late(by);
    }

    /** All tokens of a person are worth nothing any more. */
    public void revoke(String handle) {
        repos.end(person(handle).did());
    }

    /** The brand's app password and all that it opened are worth nothing any more; answers another one. */
    public String replaceKeys() {
        Citizen brand = person(BRAND);
        String old = brand.appPasswords().keySet().stream().findFirst().orElse("");
        sessions.end(brand, old);
        String password = "othr-pass-word-" + String.format("%04d", brand.appPasswords().size() + repos.changes() % 1000);
        sessions.keep(person(BRAND), old + "-again", password);
        return password;
    }

    /** What a person wrote, oldest first. */
    public List<Kept> postsBy(String handle) {
        String did = person(handle).did();
        return repos.all(Kept.POST).stream().filter(one -> one.did().equals(did)).toList();
    }

    /** What answers a post, oldest first. */
    public List<Kept> answers(String uri) {
        return new Views(repos, "").answers(uri);
    }

    // ---- what the Square does

    @Override
    public String name() {
        return "bluesky";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(XRPC) || path.startsWith(IMAGES);
    }

    @Override
    public Reply answer(Call call) {
        if (call.path().startsWith(IMAGES)) {
            return new Reply(methods.image(call.path()), null, "");
        }
        String method = call.path().substring(XRPC.length());
        @Nullable String user = null;
        try {
            Optional<Answer> open = methods.open(call, method);
            if (open.isPresent()) {
                return new Reply(open.get(), null, "");
            }
            Citizen who = sessions.caller(call);
            user = who.handle();
            return new Reply(methods.answer(call, method, who), user, "");
        } catch (XrpcError refused) {
            Answer answer = refused.answer();
            return new Reply(answer, user, new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public Optional<Answer> refuse(Trouble trouble) {
        return mischief.refuse(trouble);
    }

    @Override
    public Answer spoil(Trouble trouble, Answer answer) {
        return mischief.spoil(trouble, answer);
    }

    @Override
    public ObjectNode view() {
        return counter.view();
    }

    @Override
    public String version() {
        return repos.changes() + "-" + repos.all(Kept.POST).stream().filter(one -> !repos.isSeen(one)).count();
    }

    @Override
    public Answer control(Call call, String path) {
        return counter.answer(call, path);
    }

    @Override
    public void close() {
        // every line was written when it was made
    }
}
