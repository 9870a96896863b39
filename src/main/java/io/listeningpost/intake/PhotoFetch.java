package io.listeningpost.intake;

import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Keyring;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.SocialNetwork;
import io.listeningpost.social.SocialNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fetches the photos of a post for its request. A media host in trouble is waited for, a few minutes and no longer: the words of a
 * customer matter more. Thread-safe.
 */
final class PhotoFetch {

    private static final int MOST = 4;
    private static final int RETRIES = 2;
    private static final long ALBUM_BYTES = 32L << 20;

    private final Keyring keyring;
    private final SocialNetworks networks;
    private final PhotoAlbum album = new PhotoAlbum(ALBUM_BYTES);

    PhotoFetch(Keyring keyring, SocialNetworks networks) {
        this.keyring = keyring;
        this.networks = networks;
    }

    /** What came of it. */
    sealed interface Fetched {

        record Now(Photos photos) implements Fetched {
        }

        /** Better tried again soon, for this reason. */
        record Later(String reason) implements Fetched {
        }
    }

    Fetched of(AccountSettings account, JournalEntry entry) {
        Post post = entry.post();
        int[] places = IntStream.range(0, post.media().size())
                .filter(place -> post.media().get(place).type().equals("photo")).limit(MOST).toArray();
        if (!account.hearing().photos() || places.length == 0) {
            return new Fetched.Now(Photos.NONE);
        }
        List<Photo> taken = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int place : places) {
            switch (one(account, post, place)) {
                case Answer.Got<Picture>(Picture picture) -> taken.add(new Photo(place, picture));
                case Answer.Failed<Picture>(SocialFailure failure) when passes(failure) && entry.attempts() < RETRIES -> {
                    return new Fetched.Later("a photo could not be fetched: " + failure.detail());
                }
                case Answer.Failed<Picture>(SocialFailure failure) -> missing.add(failure.detail());
            }
        }
        return new Fetched.Now(new Photos(taken, missing.isEmpty() ? Optional.empty()
                : Optional.of(missing.size() + " of " + places.length + " photos could not be fetched: " + missing.getFirst())));
    }

    private Answer<Picture> one(AccountSettings account, Post post, int place) {
        Media media = post.media().get(place);
        String key = account.id() + " " + post.id() + " " + place;
        Optional<Picture> known = album.find(key);
        if (known.isPresent()) {
            return Answer.got(known.get());
        }
        Optional<SocialNetwork> network = networks.of(account.id().network());
        Answer<Picture> fetched = network
                .map(asked -> keyring.keysFor(account.id()).then(linked -> asked.picture(linked, media)))
                .orElseGet(() -> Answer.failed(new SocialFailure.Unavailable("the network is not installed")));
        if (fetched instanceof Answer.Got<Picture>(Picture picture)) {
            album.keep(key, picture);
        }
        return fetched;
    }

    private static boolean passes(SocialFailure failure) {
        return failure instanceof SocialFailure.Unavailable || failure instanceof SocialFailure.Unknown
                || failure instanceof SocialFailure.RateLimited;
    }
}
