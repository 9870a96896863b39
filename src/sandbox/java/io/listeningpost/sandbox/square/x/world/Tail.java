package io.listeningpost.sandbox.square.x.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The links that X writes behind a text by itself: one short link for all photos, one for the quoted post. They weigh nothing. */
final class Tail {

    private static final int SHOWN = 26;
    // far from the numbers of the links in the text
    private static final int PHOTOS = 1_000_001;
    private static final int QUOTED = 1_000_002;

    private Tail() {
    }

    static List<Link> of(Person author, String id, List<Media> photos, Optional<Post> quoted, Optional<Person> quotedAuthor) {
        List<Link> tail = new ArrayList<>();
        for (Media photo : photos) {
            String place = "/" + author.handle() + "/status/" + id + "/photo/1";
            tail.add(new Link(shortened(id, PHOTOS), "https://x.com" + place, "pic.x.com/" + Long.toString(Long.parseLong(id), 36), photo.key()));
        }
        if (quoted.isPresent() && quotedAuthor.isPresent()) {
            String place = "x.com/" + quotedAuthor.get().handle() + "/status/" + quoted.get().id();
            tail.add(new Link(shortened(id, QUOTED), "https://" + place, place.substring(0, Math.min(place.length(), SHOWN)) + "…"));
        }
        return tail;
    }

    /** One short link behind a message for its picture. */
    static List<Link> ofMessage(String id, List<Media> media) {
        return media.stream().map(one -> new Link(shortened(id, PHOTOS), "https://x.com/messages/media/" + id,
                "pic.x.com/" + Long.toString(Long.parseLong(id), 36), one.key())).toList();
    }

    /** The short link of a post's nth link. */
    static String shortened(String id, int nth) {
        String name = "000000000" + Long.toString(Long.parseLong(id) + nth * 31L, 36);
        return "https://t.co/" + name.substring(name.length() - 10);
    }
}
