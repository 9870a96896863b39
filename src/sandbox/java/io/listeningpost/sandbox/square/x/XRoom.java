package io.listeningpost.sandbox.square.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Call;
import io.listeningpost.sandbox.square.room.Room;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.api.Api;
import io.listeningpost.sandbox.square.x.api.Problem;
import io.listeningpost.sandbox.square.x.api.Settings;
import io.listeningpost.sandbox.square.x.oauth.Gate;
import io.listeningpost.sandbox.square.x.oauth.Grants;
import io.listeningpost.sandbox.square.x.oauth.Identity;
import io.listeningpost.sandbox.square.x.oauth.ThreeLegs;
import io.listeningpost.sandbox.square.x.page.Controls;
import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.Bearer;
import io.listeningpost.sandbox.square.x.world.Credits;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Message;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.Picture;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.sandbox.square.x.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** X: the API as a robot meets it, and the people who write there. Thread-safe. */
public final class XRoom implements Room {

    private final World world;
    private final Gate gate;
    private final ThreeLegs leave;
    private final Grants grants;
    private final Api api;
    private final MediaHost pictures;
    private final Controls controls;
    private final Mischief mischief;

    private XRoom(World world, Clock clock, Clock oauthClock, Settings settings) {
        this.world = world;
        this.mischief = new Mischief(clock);
        this.gate = new Gate(world, oauthClock);
        this.leave = new ThreeLegs(world, gate);
        this.grants = new Grants(world);
        this.pictures = new MediaHost(world, gate);
        this.api = new Api(world, clock, settings);
        this.controls = new Controls(world, api);
    }

    /**
     * Opens the room with what its file keeps, or with the people of {@link Seed}.
     *
     * @param folder     where the file is; null keeps nothing
     * @param oauthClock the time against which signatures are held
     * @throws IOException if the file cannot be read; names the line
     */
    public static XRoom open(@Nullable Path folder, Clock clock, Clock oauthClock, Settings settings) throws IOException {
        World world = World.open(folder == null ? null : folder.resolve("x.jsonl"), clock);
        if (world.people().isEmpty()) {
            Seed.plant(world);
        }
        return new XRoom(world, clock, oauthClock, settings);
    }

    // ---- what tests and the story do

    /** Everything there is. */
    public World world() {
        return world;
    }

    /** The person of a handle, without the @. */
    public Person person(String handle) {
        return world.byHandle(handle).orElseThrow(() -> new IllegalArgumentException("There is no @" + handle + " in the Square."));
    }

    /** Brings in a new person. */
    public Person join(String handle, String name, int followers) {
        return world.keep(Person.named(world.newId(), handle, name, "", followers, false));
    }

    /** Protects an account, or opens it again: only followers see the posts of a protected one. */
    public Person guard(String handle, boolean guarded) {
        Person who = person(handle);
        return world.keep(who.with(who.verified(), guarded, who.suspended()));
    }

    /** Suspends an account, or lets it come back: nobody sees the posts of a suspended one, and it can do nothing. */
    public Person suspend(String handle, boolean suspended) {
        Person who = person(handle);
        return world.keep(who.with(who.verified(), who.guarded(), suspended));
    }

    /** A person follows another one. */
    public Person follow(String handle, String whom) {
        Person who = person(handle);
        List<String> all = new ArrayList<>(who.following());
        all.add(person(whom).id());
        return world.keep(who.follows(all));
    }

    /** A person writes a post. */
    public Post post(String handle, String text) {
        return publish(handle, Draft.byHand(text));
    }

    /** A person answers a post. */
    public Post reply(String handle, String to, String text) {
        return publish(handle, Draft.byHand(text).to(to));
    }

    /** A person quotes a post. */
    public Post quote(String handle, String quoted, String text) {
        return publish(handle, Draft.byHand(text).quoting(quoted));
    }

    /** A person publishes a draft; fails if X would refuse. */
    public Post publish(String handle, Draft draft) {
        return world.publish(person(handle).id(), draft).post();
    }

    /** A person shares a post as it is. */
    public Post repost(String handle, String id) {
        return world.repost(person(handle).id(), id).post();
    }

    /** A person changes its post; the new version has another id. */
    public Post edit(String handle, String id, String text) {
        return world.edit(person(handle).id(), id, text).post();
    }

    /** A person deletes its post. */
    public void delete(String handle, String id) {
        world.delete(person(handle).id(), id).post();
    }

    /** What a person wrote, newest first. */
    public List<Post> postsBy(String handle) {
        String id = person(handle).id();
        return world.writtenBy(id, id, Integer.MAX_VALUE, post -> true);
    }

    /** A person has a drawn photo to put into a post, by {@link Draft#with}. */
    public Media photo(String handle, @Nullable String altText) {
        return photo(handle, "tweet_image", Picture.draw(120, 80, handle + altText, "png"), altText);
    }

    /** A person has a picture to put into a post (tweet_image) or direct message (dm_image); the bytes must be of a picture. */
    public Media photo(String handle, String category, byte[] bytes, @Nullable String altText) {
        Picture seen = Picture.of(bytes).orElseThrow(() -> new IllegalArgumentException("The file is no JPEG, PNG, GIF or WebP."));
        return world.keep(new Media(world.newId(), person(handle).id(), category, seen.type(), seen.width(), seen.height(), altText,
                Long.MAX_VALUE, bytes));
    }

    /** A person sends a picture in a direct message, with or without words. */
    public Message message(String from, String to, String text, Media picture) {
        return world.message(person(from).id(), person(to).id(), text, List.of(picture.id())).message();
    }

    /** A person writes a direct message; fails if the other one does not take it. */
    public Message message(String from, String to, String text) {
        return world.message(person(from).id(), person(to).id(), text, List.of()).message();
    }

    /** Says from whom a person takes direct messages. */
    public Person mailbox(String handle, Mailbox from) {
        return world.keep(person(handle).taking(from));
    }

    /** The direct messages between two people, newest first. */
    public List<Message> messages(String one, String other) {
        String conversation = Message.between(person(one).id(), person(other).id());
        return world.messages().stream().filter(message -> message.conversation().equals(conversation)).toList();
    }

    /** A thread, oldest first, as the brand sees it. */
    public List<Post> thread(String conversation) {
        return world.thread(conversation, Seed.BRAND_ID).reversed();
    }

    /** Keeps only the newest so many posts from now on, so that the memory of a long run is bounded. */
    public void remember(int newest) {
        world.remember(newest);
    }

    /** Issues another token of the seeded app. */
    public AccessToken issue(String handle, boolean mayWrite) {
        return world.issue(world.firstApp(), person(handle), mayWrite);
    }

    /** Issues a token of the seeded app that may write posts, but neither read nor write direct messages. */
    public AccessToken issueWithoutMessages(String handle) {
        return world.keep(issue(handle, true).messageless());
    }

    /** Issues an OAuth 2.0 token of the seeded app, as if the person had said yes to these scopes. */
    public Bearer grant(String handle, String... scopes) {
        return world.grant(world.firstApp(), person(handle), List.of(scopes));
    }

    /** Lets the seeded app send people back to these addresses only; none lets it send them anywhere. */
    public void callbacks(String... addresses) {
        world.keep(world.firstApp().returningTo(List.of(addresses)));
    }

    /** Takes a token back; calls with it are refused from now on. */
    public void revoke(String token) {
        world.keep(world.token(token).orElseThrow(() -> new IllegalArgumentException("There is no token " + token)).revoke());
    }

    /** Fills the purse and begins to meter; or stops metering, with {@link Credits#free}. */
    public void credits(Credits purse) {
        world.keep(purse);
    }

    /** Changes how the API behaves. */
    public void change(Settings settings) {
        api.change(settings);
    }

    /** How the API behaves. */
    public Settings settings() {
        return api.settings();
    }

    // ---- what the Square does

    @Override
    public String name() {
        return "x";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/2/") || path.startsWith("/oauth/") || path.startsWith("/media/") || Grants.owns(path);
    }

    @Override
    public Reply answer(Call call) {
        if (call.path().startsWith("/oauth/")) {
            return new Reply(leave.answer(call), null, "");
        }
        if (Grants.owns(call.path())) {
            Answer answer = grants.answer(call);
            return new Reply(answer, null, answer.status() < 400 || call.path().startsWith("/i/") ? "" : noted(answer));
        }
        if (call.path().startsWith("/media/")) {
            return new Reply(pictures.answer(call), null, "");
        }
        return switch (gate.identify(call)) {
            case Identity.Unknown unknown -> new Reply(Problem.unauthorized(), null, unknown.reason());
            case Identity.Known known -> {
                Answer answer = api.answer(call, known).with(Map.of("api-version", "2.167", "x-access-level", known.rights().level()));
                String note = answer.status() < 400 ? "" : noted(answer);
                yield new Reply(answer, known.person().handle(), note);
            }
        };
    }

    private static String noted(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
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
        return controls.view();
    }

    @Override
    public String version() {
        return controls.version();
    }

    @Override
    public Answer control(Call call, String path) {
        return controls.answer(call, path);
    }

    @Override
    public void close() {
        world.close();
    }
}
