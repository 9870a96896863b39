package io.listeningpost.network.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndFeed;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a feed is left alone after it was asked: as long as it wishes, within reason.
 *
 * @param least however often it would like to be asked
 * @param most  however seldom
 */
record FeedPace(Duration least, Duration most) {

    static final FeedPace USUAL = new FeedPace(Duration.ofMinutes(5), Duration.ofHours(3));

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");

    Duration after(HttpHeaders headers, Optional<SyndFeed> feed) {
        Optional<Duration> age = headers.firstValue("Cache-Control").map(MAX_AGE::matcher).filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))));
        Optional<Duration> wish = feed.map(SyndFeed::originalWireFeed).flatMap(FeedPace::timeToLive);
        Duration wished = Stream.of(age, wish).flatMap(Optional::stream).max(Duration::compareTo).orElse(least);
        return wished.compareTo(least) < 0 ? least : wished.compareTo(most) > 0 ? most : wished;
    }

    private static Optional<Duration> timeToLive(WireFeed feed) {
        return feed instanceof Channel channel && channel.getTtl() > 0
                ? Optional.of(Duration.ofMinutes(channel.getTtl())) : Optional.empty();
    }
}
