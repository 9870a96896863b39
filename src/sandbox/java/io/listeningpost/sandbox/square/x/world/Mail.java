package io.listeningpost.sandbox.square.x.world;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Direct messages, and who may send them to whom (networks.md §2.1; the user field {@code receives_your_dm} tells it). Not thread-safe;
 * {@link World} guards it.
 */
final class Mail {

    /** X's limit for the text of a direct message. */
    static final int LONGEST = 10_000;

    private static final Pattern POST = Pattern.compile("https?://(?:x|twitter)\\.com/\\w{1,15}/status/([0-9]{1,19})");

    private final List<Message> all = new ArrayList<>();
    private final Snowflakes ids;
    private final Clock clock;
    private final Function<String, Optional<Person>> people;
    private final Function<String, Optional<Media>> pictures;
    private final Posts posts;
    private final Consumer<Happening> happen;

    Mail(Posts posts, Snowflakes ids, Clock clock, Function<String, Optional<Person>> people, Function<String, Optional<Media>> pictures,
            Consumer<Happening> happen) {
        this.posts = posts;
        this.ids = ids;
        this.clock = clock;
        this.people = people;
        this.pictures = pictures;
        this.happen = happen;
    }

    void keep(Message message) {
        all.add(message);
    }

    Sent send(String from, String to, String text, List<String> attached) {
        List<Media> media = attached.stream().map(pictures).flatMap(Optional::stream)
                .filter(one -> one.usable(from, clock.instant()) && one.category().startsWith("dm_")).toList();
        Optional<Refusal> refusal = refusal(from, to, text, attached.size(), media.size());
        if (refusal.isPresent()) {
            return new Sent.Refused(refusal.get());
        }
        String id = ids.next();
        List<Link> links = new ArrayList<>();
        String body = Composition.shorten(text.strip(), id, links);
        Matcher shared = POST.matcher(text);
        String post = shared.find() && posts.find(shared.group(1)).isPresent() ? shared.group(1) : null;
        Message message = new Message(id, Message.between(from, to), from, body, links, Tail.ofMessage(id, media), attached, post);
        happen.accept(new Happening.MessageKept(message));
        return new Sent.Done(message);
    }

    /** True if a message from the one would reach the other. */
    boolean takes(String to, String from) {
        Optional<Person> other = people.apply(to);
        if (other.isEmpty() || other.get().suspended() || to.equals(from)) {
            return false;
        }
        return switch (other.get().mailbox()) {
            case NOBODY -> false;
            case EVERYONE -> true;
            // whoever wrote to us has opened the conversation
            case FOLLOWED -> other.get().following().contains(from) || all.stream()
                    .anyMatch(one -> one.sender().equals(to) && one.conversation().equals(Message.between(from, to)));
        };
    }

    /** The messages in which this person has a part, newest first. */
    List<Message> of(String person) {
        return all.reversed().stream().filter(one -> one.participants().contains(person)).toList();
    }

    List<Message> everything() {
        return List.copyOf(all.reversed());
    }

    private Optional<Refusal> refusal(String from, String to, String text, int attached, int usable) {
        if (text.isBlank() && attached == 0) {
            return Optional.of(Refusal.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Optional.of(Refusal.MESSAGE_TOO_LONG);
        }
        if (people.apply(from).map(Person::suspended).orElse(true)) {
            return Optional.of(Refusal.SUSPENDED);
        }
        if (usable < attached || attached > 1) {
            return Optional.of(Refusal.MESSAGE_MEDIA);
        }
        return takes(to, from) ? Optional.empty() : Optional.of(Refusal.MAILBOX);
    }
}
