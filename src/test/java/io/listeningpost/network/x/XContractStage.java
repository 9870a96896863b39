package io.listeningpost.network.x;

import io.listeningpost.network.SquareStage;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.XCrowd;
import io.listeningpost.sandbox.square.history.Calls;
import io.listeningpost.sandbox.square.history.SeenCall;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.sandbox.square.x.world.Media;
import io.listeningpost.sandbox.square.x.world.Post;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.Usage;
import io.listeningpost.testing.MutableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** X before the Square. */
public final class XContractStage implements SquareStage {

    private static final String NORA = "nora_k";

    private final XStage stage = new XStage();
    private final Square square = stage.square;
    private final Crowd crowd = new XCrowd(square.x());

    @Override
    public SocialNetwork network() {
        return stage.x;
    }

    @Override
    public LinkedAccount brand() {
        return stage.acme;
    }

    @Override
    public MutableClock clock() {
        return stage.clock;
    }

    @Override
    public Crowd crowd() {
        return crowd;
    }

    @Override
    public void meter(Usage usage) {
        stage.meter(usage);
    }

    @Override
    public PostId mentionsLate(String words, Duration by) {
        return id(square.x().publish(NORA, Draft.byHand("@acme " + words).late(by)));
    }

    @Override
    public PostId mentionsWithPicture(String words, byte[] png, String alt) {
        Media photo = square.x().photo(NORA, "tweet_image", png, alt);
        return id(square.x().publish(NORA, Draft.byHand("@acme " + words).with(List.of(photo.id()))));
    }

    @Override
    public PostId quotes(PostId post, String words) {
        return id(square.x().quote(NORA, post.value(), words));
    }

    @Override
    public List<Below> below(PostId post) {
        return square.x().world().everything().stream().filter(one -> post.value().equals(one.repliesTo()))
                .map(one -> new Below(id(one), handle(one), one.text(), one.media().stream()
                        .map(media -> Objects.requireNonNullElse(square.x().world().media(media).orElseThrow().altText(), "")).toList()))
                .toList().reversed();
    }

    @Override
    public void strike(Trouble trouble, Doing doing) {
        // what X says of keys or of an answer that broke on the way is asked for again once
        square.troubles().arm(trouble, doing == Doing.SENDING ? "POST" : "GET", path(doing), doing == Doing.SENDING ? 1 : 2);
    }

    @Override
    public void heal() {
        square.troubles().clear();
    }

    @Override
    public Optional<Integer> calls(Doing doing) {
        Predicate<SeenCall> asked = Calls.to(doing == Doing.SENDING ? "POST" : "GET", path(doing));
        return Optional.of((int) square.history().count(asked));
    }

    @Override
    public void revoke() {
        square.x().revoke(Seed.ACCESS_TOKEN);
    }

    @Override
    public Credentials wrongKeys() {
        Map<String, String> keys = new HashMap<>(XStage.KEYS);
        keys.put("accessToken", Seed.BRAND_ID + "-neverWasAnAccessToken");
        keys.put("accessTokenSecret", "never-was-a-secret-of-an-access-token");
        return new Credentials(keys);
    }

    @Override
    public void close() {
        stage.close();
    }

    private static String path(Doing doing) {
        return switch (doing) {
            case ASKING_WHO -> "/2/users/me";
            case LISTENING -> "/2/users/*/mentions";
            case SENDING, LOOKING_UP -> "/2/tweets";
        };
    }

    private String handle(Post post) {
        return square.x().world().person(post.author()).orElseThrow().handle();
    }

    private static PostId id(Post post) {
        return new PostId(post.id());
    }
}
