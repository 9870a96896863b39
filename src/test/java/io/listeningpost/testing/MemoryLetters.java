package io.listeningpost.testing;

import io.listeningpost.social.Address;
import io.listeningpost.social.Answerers;
import io.listeningpost.social.Author;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Terms;
import io.listeningpost.social.TextRules;
import io.listeningpost.social.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The direct messages we sent on a {@link MemoryNetwork}, which guards them. */
final class MemoryLetters {

    /** Roomier than a post, small enough to be filled by a test. */
    static final TextRules RULES = new TextRules() {
        @Override
        public int limit() {
            return 1000;
        }

        @Override
        public int weigh(String text) {
            return text.length();
        }

        @Override
        public List<String> links(String text) {
            return new TwitterTextRules().links(text);
        }
    };

    private final List<Post> sent = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();

    void close(String person) {
        closed.add(person);
    }

    List<Post> all() {
        return List.copyOf(sent);
    }

    List<Post> to(Address.Person person) {
        return sent.stream().filter(letter -> letter.thread().equals(person.thread())).toList();
    }

    Optional<SocialFailure> refusal(Address.Person person, String text) {
        if (closed.contains(person.userId())) {
            return MemorySending.refused(Refusal.RESTRICTED, "they take no messages");
        }
        boolean same = to(person).stream().anyMatch(letter -> letter.text().equals(text));
        return same ? MemorySending.refused(Refusal.DUPLICATE, "duplicate content") : Optional.empty();
    }

    PostId send(PostId id, Author us, Address.Person person, String text, Instant at) {
        Terms terms = new Terms(Visibility.DIRECT, Answerers.EVERYONE, Set.of(), Optional.empty());
        sent.add(new Post(id, id, person.thread(), PostKind.ORIGINAL, Optional.empty(), Optional.empty(), us, text, at, Set.of(),
                List.of(), URI.create("https://x.example/messages"), terms));
        return id;
    }
}
