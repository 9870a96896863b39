package io.listeningpost.testing;

import io.listeningpost.social.Address;
import io.listeningpost.social.Answer;
import io.listeningpost.social.PhotoRules;
import io.listeningpost.social.Picture;
import io.listeningpost.social.PostId;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Uploaded;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures handed to a {@link MemoryNetwork}, which guards them: each is good for one post of the kind it was handed over for. */
final class MemoryUploads {

    static final PhotoRules RULES = new PhotoRules(4, Set.of("image/png", "image/jpeg"), 1000, 50);
    static final PhotoRules ONE = new PhotoRules(1, Set.of("image/png", "image/jpeg"), 1000, 50);

    private final Map<Uploaded, Kept> kept = new HashMap<>();
    private final Map<PostId, List<Picture>> used = new HashMap<>();
    private final Deque<SocialFailure> failures = new ArrayDeque<>();

    private record Kept(boolean privately, Picture picture) {
    }

    void fail(SocialFailure failure) {
        failures.add(failure);
    }

    Answer<Uploaded> take(Address to, Picture picture) {
        if (!failures.isEmpty()) {
            return Answer.failed(failures.remove());
        }
        Uploaded uploaded = new Uploaded("media-" + kept.size());
        kept.put(uploaded, new Kept(to instanceof Address.Person, picture));
        return Answer.got(uploaded);
    }

    boolean has(List<Uploaded> pictures, Address to) {
        return pictures.stream().allMatch(each -> Optional.ofNullable(kept.get(each))
                .filter(found -> found.privately() == to instanceof Address.Person).isPresent());
    }

    void use(PostId post, List<Uploaded> pictures) {
        used.put(post, pictures.stream().map(each -> kept.get(each).picture()).toList());
    }

    List<Picture> of(PostId post) {
        return used.getOrDefault(post, List.of());
    }
}
