package io.listeningpost.network.facebook;

import io.listeningpost.network.SquareStage;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.FacebookCrowd;
import io.listeningpost.sandbox.square.facebook.Entry;
import io.listeningpost.sandbox.square.facebook.FacebookRoom;
import io.listeningpost.sandbox.square.facebook.FacebookSeed;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facebook before the Square. The customer posts on the Page; the Page's own notice has the comments that it cannot answer. */
public final class FacebookStage implements SquareStage {

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    final Square square;
    final FacebookRoom room;
    private final Crowd crowd;
    final Credentials keys;
    final LinkedAccount acme;
    final FacebookNetwork facebook;

    public FacebookStage() {
        try {
            square = Square.start(SquareOptions.inMemory().at(clock));
        } catch (IOException e) {
            throw new AssertionError("the Square does not start", e);
        }
        room = square.facebook();
        crowd = new FacebookCrowd(room);
        keys = keys(FacebookSeed.ACCESS_TOKEN, FacebookSeed.APP_SECRET);
        acme = with(keys);
        URI here = URI.create(square.url());
        facebook = new FacebookNetwork(new FacebookPlaces(here, here), clock, Duration.ofSeconds(20));
    }

    static Credentials keys(String token, String secret) {
        return new Credentials(Map.of("accessToken", token, "appSecret", secret));
    }

    static LinkedAccount with(Credentials keys) {
        return new LinkedAccount(new AccountId(new Network("facebook"), FacebookSeed.PAGE_ID), FacebookSeed.PAGE, keys);
    }

    @Override
    public SocialNetwork network() {
        return facebook;
    }

    @Override
    public LinkedAccount brand() {
        return acme;
    }

    @Override
    public MutableClock clock() {
        return clock;
    }

    @Override
    public Crowd crowd() {
        return crowd;
    }

    /** A Page is not told who shares its posts; pictures are fetched without descriptions, and none are sent. */
    @Override
    public Set<Feat> cannot() {
        return EnumSet.of(Feat.QUOTES, Feat.PICTURES);
    }

    @Override
    public PostId mentionsLate(String words, Duration by) {
        return id(room.late(FacebookSeed.NORA, words, by));
    }

    @Override
    public PostId mentionsWithPicture(String words, byte[] png, String alt) {
        return id(room.picture(FacebookSeed.NORA, words, png));
    }

    @Override
    public PostId muses(String words) {
        return id(room.post(FacebookSeed.NORA, words));
    }

    @Override
    public PostId quotes(PostId post, String words) {
        throw new AssertionError("nobody is told of it");
    }

    @Override
    public List<Below> below(PostId post) {
        return room.below(post.value()).stream().map(entry -> new Below(id(entry),
                entry.author().equals(FacebookSeed.PAGE_ID) ? FacebookSeed.PAGE : "", entry.text(), List.of())).toList();
    }

    @Override
    public void strike(Trouble trouble, Doing doing) {
        boolean posted = doing == Doing.SENDING || doing == Doing.LOOKING_UP;
        square.troubles().arm(trouble, posted ? "POST" : "GET", switch (doing) {
            case ASKING_WHO -> "/v24.0/me";
            case LISTENING -> "/v24.0/me/feed";
            case SENDING -> "/v24.0/*/comments";
            case LOOKING_UP -> "/v24.0/";
        }, trouble instanceof Trouble.Dropped && !posted ? 3 : 1); // a question goes out again when a connection breaks
    }

    @Override
    public void heal() {
        square.troubles().clear();
    }

    @Override
    public Optional<Integer> calls(Doing doing) {
        return doing == Doing.SENDING ? Optional.of(square.history().count(seen ->
                seen.call().method().equals("POST") && seen.call().path().endsWith("/comments"))) : Optional.empty();
    }

    @Override
    public void revoke() {
        room.end(458);
    }

    @Override
    public Credentials wrongKeys() {
        return keys("token-that-never-was-any-00000000", "secret-that-never-was-any-00000000");
    }

    @Override
    public void close() {
        facebook.close();
        square.close();
    }

    static PostId id(Entry entry) {
        return new PostId(entry.id());
    }
}
