package io.listeningpost.network.feed;

import io.listeningpost.network.SquareStage;
import io.listeningpost.network.http.PublicHosts;
import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.crowd.Crowd;
import io.listeningpost.sandbox.square.crowd.FeedCrowd;
import io.listeningpost.sandbox.square.trouble.Trouble;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import io.listeningpost.social.Profile;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An alert before the Square. It only tells: whatever needs an answer, or a second word of an author, is not to be had. */
public final class FeedStage implements SquareStage {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private final Square square;
    private final Crowd crowd;
    private final FeedNetwork feeds;
    private final LinkedAccount alert;

    public FeedStage() {
        try {
            square = Square.start(SquareOptions.inMemory().at(clock));
        } catch (IOException e) {
            throw new AssertionError("the Square does not start", e);
        }
        crowd = new FeedCrowd(square.feeds());
        feeds = new FeedNetwork(PublicHosts.and(square.url()), clock);
        Credentials keys = new Credentials(Map.of("address", square.url() + "/feeds/alert"));
        Profile told = ((Answer.Got<Profile>) feeds.identify(keys)).value();
        alert = new LinkedAccount(new AccountId(new Network("feed"), told.userId()), told.handle(), keys);
    }

    @Override
    public SocialNetwork network() {
        return feeds;
    }

    @Override
    public LinkedAccount brand() {
        return alert;
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
    public PostId id(String page) {
        return new PostId(FeedWords.name(FeedLinks.normal(URI.create(page))));
    }

    @Override
    public Set<Feat> cannot() {
        return EnumSet.of(Feat.LATE, Feat.EDITS, Feat.CLOSED, Feat.QUOTES, Feat.REVOKING, Feat.PICTURES);
    }

    @Override
    public PostId mentionsLate(String words, Duration by) {
        throw new UnsupportedOperationException("what an alert tells is there");
    }

    @Override
    public PostId mentionsWithPicture(String words, byte[] png, String alt) {
        throw new UnsupportedOperationException("pictures of feeds are not fetched");
    }

    @Override
    public PostId quotes(PostId post, String words) {
        throw new UnsupportedOperationException("nothing of ours stands there");
    }

    @Override
    public void strike(Trouble trouble, Doing doing) {
        square.troubles().arm(trouble, "GET", "/feeds/alert", 1);
    }

    @Override
    public void heal() {
        square.troubles().clear();
    }

    @Override
    public Optional<Integer> calls(Doing doing) {
        return Optional.empty();
    }

    @Override
    public void revoke() {
        throw new UnsupportedOperationException("a feed needs no keys");
    }

    @Override
    public Credentials wrongKeys() {
        return new Credentials(Map.of("address", square.url() + "/feeds/none"));
    }

    @Override
    public void close() {
        feeds.close();
        square.close();
    }
}
