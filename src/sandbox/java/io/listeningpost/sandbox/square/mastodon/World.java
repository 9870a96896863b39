package io.listeningpost.sandbox.square.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that this server knows. In memory only. Thread-safe. */
final class World {

    static final String DOMAIN = "square.example";

    private static final Pattern NAMED = Pattern.compile(
            "(?<![=/\\w])@([A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)(?:@([A-Za-z0-9.-]*[A-Za-z0-9]))?");
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Fellow> people = new LinkedHashMap<>();
    private final Map<String, Toot> toots = new TreeMap<>(Comparator.comparingInt(String::length)
            .thenComparing(Comparator.naturalOrder()));
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Image> images = new HashMap<>();
    private final Map<String, Remembered> remembered = new HashMap<>();
    private long sequence = 1;
    private long notifications = 1000;
    private long version;

    private record Remembered(String toot, Instant until) {
    }

    World(Clock clock) {
        this.clock = clock;
    }

    synchronized Fellow join(String id, String username, String domain, String name, int followers) {
        version++;
        Fellow fellow = new Fellow(id, username, domain, name, followers, Set.of(), Set.of());
        people.put(id, fellow);
        return fellow;
    }

    synchronized void keep(Fellow fellow) {
        version++;
        people.put(fellow.id(), fellow);
    }

    synchronized List<Fellow> people() {
        return List.copyOf(people.values());
    }

    synchronized Optional<Fellow> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    synchronized Optional<Fellow> byAcct(String acct) {
        String lower = acct.toLowerCase(Locale.ROOT).replaceFirst("@" + Pattern.quote(DOMAIN) + "$", "");
        return people.values().stream().filter(each -> each.acct().toLowerCase(Locale.ROOT).equals(lower)).findFirst();
    }

    synchronized String nextId() {
        // as servers make them: milliseconds and a counter
        return Long.toString((clock.millis() << 16) + sequence++ % 65_536);
    }

    synchronized Set<String> named(String text) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher found = NAMED.matcher(text);
        while (found.find()) {
            byAcct(found.group(1) + (found.group(2) == null ? "" : "@" + found.group(2))).map(Fellow::id).ifPresent(ids::add);
        }
        return ids;
    }

    /** Publishes, and tells whoever it names; late lets the telling be shown so much later. */
    synchronized Toot publish(Toot toot, Duration late) {
        version++;
        toots.put(toot.id(), toot);
        toot.named().stream().filter(id -> !id.equals(toot.author())).forEach(id -> tell(id, "mention", toot, late));
        Toot quoted = toot.quoted() == null ? null : toots.get(toot.quoted());
        if (quoted != null && !quoted.author().equals(toot.author()) && !toot.named().contains(quoted.author())) {
            tell(quoted.author(), "quote", toot, late);
        }
        return toot;
    }

    private void tell(String to, String type, Toot toot, Duration late) {
        Fellow reader = people.get(to);
        if (reader != null && reader.domain().isEmpty() && !reader.blocks().contains(toot.author())) {
            told.add(new Told(notifications++, to, type, toot.id(), clock.instant(), clock.instant().plus(late)));
        }
    }

    synchronized Optional<Toot> remembered(String author, @Nullable String key) {
        return Optional.ofNullable(key).map(each -> remembered.get(author + "\n" + each))
                .filter(each -> clock.instant().isBefore(each.until())).map(each -> toots.get(each.toot()));
    }

    synchronized void remember(String author, @Nullable String key, String toot) {
        if (key != null) {
            remembered.put(author + "\n" + key, new Remembered(toot, clock.instant().plus(REMEMBERED)));
        }
    }

    synchronized void edit(String id, String text) {
        version++;
        Toot old = toots.get(id);
        if (old != null) {
            toots.put(id, old.saying(text, clock.instant(), named(text)));
        }
    }

    synchronized void delete(String id) {
        version++;
        toots.remove(id);
        told.removeIf(each -> each.toot().equals(id));
    }

    synchronized Optional<Toot> toot(@Nullable String id) {
        return Optional.ofNullable(id).map(toots::get);
    }

    synchronized List<Toot> toots() {
        return List.copyOf(toots.values());
    }

    /** Newest first, of those that are shown by now. */
    synchronized List<Told> told(String to, Collection<String> types) {
        Instant now = clock.instant();
        return told.stream().filter(each -> each.to().equals(to) && !each.shownFrom().isAfter(now))
                .filter(each -> types.isEmpty() || types.contains(each.type())).toList().reversed();
    }

    synchronized boolean shows(Toot toot, Fellow to) {
        Fellow author = people.get(toot.author());
        if (toot.author().equals(to.id())) {
            return true;
        }
        if (author == null || author.blocks().contains(to.id())) {
            return false;
        }
        return switch (toot.visibility()) {
            case "public", "unlisted" -> true;
            case "private" -> to.following().contains(toot.author()) || toot.named().contains(to.id());
            default -> toot.named().contains(to.id());
        };
    }

    synchronized void keep(Image image) {
        images.put(image.id(), image);
    }

    synchronized Optional<Image> image(String id) {
        return Optional.ofNullable(images.get(id));
    }

    synchronized long version() {
        return version;
    }
}
