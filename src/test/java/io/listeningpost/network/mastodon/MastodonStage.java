package io.listeningpost.network.mastodon;

import io.listeningpost.network.SquareStage;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.MastodonCrowd;
import io.listeningpost.sandbox.square.mastodon.MastodonRoom;
import io.listeningpost.sandbox.square.mastodon.MastodonSeed;
import io.listeningpost.sandbox.square.mastodon.Toot;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mastodon before the Square. */
public final class MastodonStage implements SquareStage {

    static final String NORA = "nora";

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    final Square square;
    final MastodonRoom room;
    private final Crowd crowd;
    final Credentials keys;
    final LinkedAccount acme;
    final MastodonNetwork mastodon;

    public MastodonStage() {
        try {
            square = Square.start(SquareOptions.inMemory().at(clock));
        } catch (IOException e) {
            throw new AssertionError("the Square does not start", e);
        }
        room = square.mastodon();
        crowd = new MastodonCrowd(room);
        keys = keys(MastodonSeed.ACCESS_TOKEN);
        String host = "127.0.0.1:" + square.port();
        acme = new LinkedAccount(new AccountId(new Network("mastodon"), host + ":"
                + MastodonSeed.BRAND_ID), MastodonSeed.BRAND_HANDLE, keys);
        mastodon = new MastodonNetwork(Instances.with(square.url()), clock, Duration.ofSeconds(20), 1);
    }

    Credentials keys(String token) {
        return new Credentials(Map.of("instance", square.url(), "accessToken", token));
    }

    @Override
    public SocialNetwork network() {
        return mastodon;
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

    @Override
    public Set<Feat> cannot() {
        return EnumSet.of(Feat.CLOSED, Feat.QUOTES);
    }

    @Override
    public PostId mentionsLate(String words, Duration by) {
        return id(room.late(NORA, "@acme " + words, by));
    }

    @Override
    public PostId mentionsWithPicture(String words, byte[] png, String alt) {
        return id(room.picture(NORA, "@acme " + words, png, alt));
    }

    @Override
    public PostId quotes(PostId post, String words) {
        return id(room.quote(NORA, words, post.value()));
    }

    @Override
    public List<Below> below(PostId post) {
        return room.below(post.value()).stream().map(toot -> new Below(id(toot),
                toot.author().equals(MastodonSeed.BRAND_ID) ? MastodonSeed.BRAND_HANDLE : NORA, toot.text(), room.alts(toot))).toList();
    }

    @Override
    public String addressed(String words) {
        return "@nora " + words;
    }

    @Override
    public boolean isGood(String body, Doing doing) {
        return body.equals("[]") && doing == Doing.LISTENING;
    }

    @Override
    public void strike(Trouble trouble, Doing doing) {
        square.troubles().arm(trouble, doing == Doing.SENDING ? "POST" : "GET", switch (doing) {
            case ASKING_WHO -> "/api/v1/accounts/verify_credentials";
            case LISTENING -> "/api/v1/notifications";
            case SENDING -> "/api/v1/statuses";
            case LOOKING_UP -> "/api/v1/statuses/*";
        }, trouble instanceof Trouble.Dropped && doing != Doing.SENDING ? 3 : 1); // a question goes out again when a connection breaks
    }

    @Override
    public void heal() {
        square.troubles().clear();
    }

    @Override
    public Optional<Integer> calls(Doing doing) {
        return doing == Doing.SENDING ? Optional.of(square.history().count(seen ->
                seen.call().method().equals("POST") && seen.call().path().equals("/api/v1/statuses"))) : Optional.empty();
    }

    @Override
    public void revoke() {
        room.revoke();
    }

    @Override
    public Credentials wrongKeys() {
        return keys("token-that-never-was-any-00000000");
    }

    @Override
    public void close() {
        mastodon.close();
        square.close();
    }

    static PostId id(Toot toot) {
        return new PostId(toot.id());
    }
}
