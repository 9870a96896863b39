package io.listeningpost.network.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.listeningpost.social.Author;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.Post;
import io.listeningpost.social.PostId;
import io.listeningpost.social.PostKind;
import io.listeningpost.social.Revised;
import io.listeningpost.social.Terms;
import io.listeningpost.social.ThreadId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes posts of entries. The page that an entry points to is its identity, whatever the feed calls it; entries of one week with the same
 * title are one story, wherever it stands. ROME refuses document types, so that no entity is resolved. Thread-safe.
 */
final class FeedReader {

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_ENTRIES = 1_000;
    private static final int RAW = 2_000;

    /** What came is no feed. */
    static final class NoFeedException extends Exception {

        private static final long serialVersionUID = 1L;

        NoFeedException(String why) {
            super(why);
        }
    }

    /** Reads bytes as what they say they are. */
    SyndFeed feed(byte[] bytes, Optional<String> contentType) throws NoFeedException {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // ROME looks for its parsers there, and in a bundle that is Jira's
        thread.setContextClassLoader(SyndFeedInput.class.getClassLoader());
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        try (XmlReader reader = contentType.isPresent() ? new XmlReader(in, contentType.get(), true) : new XmlReader(in)) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            input.setPreserveWireFeed(true);
            return input.build(reader);
        } catch (FeedException | IOException | IllegalArgumentException nonsense) {
            throw new NoFeedException("what came is no RSS or Atom feed: " + nonsense.getMessage());
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    /**
     * Its entries, oldest first, each once.
     *
     * @param undated the time of an entry that tells none
     * @param now     nothing was published later
     */
    Page page(SyndFeed feed, Instant undated, Instant now) {
        Map<PostId, Post> posts = new LinkedHashMap<>();
        List<Malformed> malformed = new ArrayList<>();
        // feeds tell the newest first, and some no time at all
        feed.getEntries().stream().limit(MOST_ENTRIES).toList().reversed().forEach(entry -> {
            Optional<URI> target = target(feed, entry);
            if (target.isPresent()) {
                Post post = post(feed, entry, target.get(), undated, now);
                posts.putIfAbsent(post.id(), post);
            } else {
                malformed.add(new Malformed(Optional.empty(), FeedWords.cut(String.valueOf(entry.getTitle()) + " " + entry.getUri(), RAW),
                        "link: the entry points to no page"));
            }
        });
        return new Page(posts.values().stream().sorted(Comparator.comparing(Post::createdAt)).toList(), List.of(), malformed);
    }

    private static Post post(SyndFeed feed, SyndEntry entry, URI target, Instant undated, Instant now) {
        String title = entry.getTitleEx() == null ? "" : FeedWords.line(or(entry.getTitleEx().getValue()));
        String words = FeedWords.text(Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue).filter(value -> value != null && !value.isBlank()).findFirst().orElse(""));
        Instant written = Stream.of(Optional.ofNullable(entry.getPublishedDate()), Optional.ofNullable(entry.getUpdatedDate()))
                .flatMap(Optional::stream).map(Date::toInstant).findFirst().filter(date -> date.isBefore(now)).orElse(undated);
        PostId id = new PostId(FeedWords.name(FeedLinks.normal(target)));
        String text = Stream.of(title, words.equals(title) ? "" : words).filter(part -> !part.isEmpty())
                .reduce((above, below) -> above + "\n\n" + below).orElse(target.toString());
        return new Post(id, id, thread(id, title, written), PostKind.ORIGINAL, Optional.empty(), Optional.empty(), author(entry, target),
                text, written, Set.of(), List.of(), target, Terms.OPEN, language(feed),
                // feeds shorten a page anew each time, which its author knows nothing of
                Revised.NO);
    }

    private static ThreadId thread(PostId id, String title, Instant written) {
        String normal = FeedWords.normal(title);
        if (normal.split(" ").length < FEWEST_WORDS) {
            return new ThreadId(id.value());
        }
        var day = written.atZone(ZoneOffset.UTC);
        return new ThreadId(FeedWords.name(normal + " " + day.get(IsoFields.WEEK_BASED_YEAR) + " "
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    /** Who writes is known by the place where it stands, so that a place can be blocked; the name is whatever the feed tells. */
    private static Author author(SyndEntry entry, URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String name = FeedWords.cut(FeedWords.line(or(entry.getAuthor())), 100);
        return new Author(host, host, name, OptionalLong.empty(), false, Optional.empty());
    }

    private static Optional<URI> target(SyndFeed feed, SyndEntry entry) {
        Optional<URI> base = Optional.ofNullable(feed.getLink()).map(String::strip).flatMap(FeedLinks::absolute);
        return Stream.of(or(entry.getLink()), or(entry.getUri())).map(String::strip).filter(link -> !link.isEmpty())
                .flatMap(link -> FeedLinks.absolute(link).or(() -> base.flatMap(site -> below(site, link))).stream())
                .map(FeedLinks::unwrapped).findFirst();
    }

    private static Optional<URI> below(URI site, String link) {
        try {
            return link.startsWith("/") ? FeedLinks.absolute(site.resolve(link).toString()) : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<String> language(SyndFeed feed) {
        return Optional.ofNullable(feed.getLanguage()).map(tag -> tag.strip().split("[-_]")[0].toLowerCase(Locale.ROOT))
                .filter(tag -> tag.matches("[a-z]{2,3}"));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
