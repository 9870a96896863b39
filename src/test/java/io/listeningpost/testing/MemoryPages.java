package io.listeningpost.testing;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.Gap;
import io.listeningpost.social.Heard;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Malformed;
import io.listeningpost.social.Page;
import io.listeningpost.social.PageSink;
import io.listeningpost.social.Poll;
import io.listeningpost.social.Post;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.social.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link MemoryNetwork}, which guards it, tells of its timeline to whoever listens: page by page, and much of it again. */
final class MemoryPages {

    private static final int PAGE = 3;

    private final MemoryTimeline timeline;
    private final MemoryTroubles troubles;
    private final List<Post> context = new ArrayList<>();
    private final List<Malformed> malformed = new ArrayList<>();
    private final Map<String, Gap> gaps = new HashMap<>();
    private int mostPages = Integer.MAX_VALUE;
    private Set<Heard> ways = Set.of(Heard.MENTION);

    MemoryPages(MemoryTimeline timeline, MemoryTroubles troubles) {
        this.timeline = timeline;
        this.troubles = troubles;
    }

    void alongside(Post post) {
        context.add(post);
    }

    void malformed(Malformed broken) {
        malformed.add(broken);
    }

    void gap(Source source, Gap span) {
        gaps.put(source.key(), span);
    }

    void tellAtOnce(int pages) {
        mostPages = pages;
    }

    void tellIn(Set<Heard> all) {
        ways = all;
    }

    Set<Heard> ways() {
        return ways;
    }

    static Cursor since(Instant moment) {
        return new Cursor(moment.toString());
    }

    Answer<Poll> tell(LinkedAccount account, Source source, Cursor cursor, Instant now, PageSink sink) {
        Instant since = Instant.parse(cursor.value()).minus(MemoryNetwork.OVERLAP);
        List<Post> found = timeline.posts().stream()
                .filter(post -> !post.createdAt().isBefore(since))
                .filter(post -> tells(account, source, post))
                .sorted(Comparator.comparing(Post::createdAt))
                .toList();
        boolean mentions = source instanceof Source.Mentions;
        for (int from = 0; from < found.size() || from == 0; from += PAGE) {
            // the second page and all later ones meet a scripted failure
            Optional<SocialFailure> failure = from > 0 ? troubles.next(source.key()) : Optional.empty();
            if (failure.isPresent()) {
                return Answer.failed(failure.get());
            }
            if (from / PAGE == mostPages) {
                Instant next = found.get(from).createdAt().plus(MemoryNetwork.OVERLAP);
                return Answer.got(new Poll(since(next), from, 0, Optional.empty(), true));
            }
            boolean last = from + PAGE >= found.size();
            sink.store(new Page(found.subList(Math.min(from, found.size()), Math.min(from + PAGE, found.size())),
                    from == 0 && mentions ? context : List.of(), last && mentions ? malformed : List.of()));
        }
        Optional<SocialFailure> failure = troubles.next(source.key());
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        Poll poll = new Poll(since(now), found.size(), mentions ? malformed.size() : 0,
                Optional.ofNullable(gaps.remove(source.key())), false);
        if (mentions) {
            malformed.clear();
        }
        return Answer.got(poll);
    }

    private boolean tells(LinkedAccount account, Source source, Post post) {
        boolean direct = post.terms().visibility() == Visibility.DIRECT;
        boolean quotesUs = timeline.quotesUs(post);
        boolean named = post.names(account.handle()) || post.text().matches("(?s).*@" + account.handle() + "\\b.*");
        return switch (source) {
            case Source.Direct all -> direct;
            case Source.Quotes all -> !direct && quotesUs;
            case Source.Search search -> !direct && post.text().toLowerCase(Locale.ROOT).contains(search.expression());
            case Source.Mentions all -> !direct
                    && (named || timeline.isOurs(post) || timeline.answersUs(post) && !(quotesUs && ways.contains(Heard.QUOTE)));
        };
    }
}
