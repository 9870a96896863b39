package io.listeningpost.sandbox.square.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** How feeds are written: networks.md §6 for the alert, RSS 2.0 for the blog. */
final class Feeds {

    private static final String ALERT = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:idx="urn:atom-extension:indexing">
            <id>tag:google.com,2013:googlealerts/feed:1470000000000000123</id>
            <title>Google Alert - acme bikes</title>
            <link href="https://www.google.com/alerts/feeds/01470000000000000123/1470000000000000456" rel="self"></link>
            <updated>%s</updated>
            %s</feed>
            """;
    private static final String OF_ALERT = """
            <entry><id>tag:google.com,2013:googlealerts/feed:%d</id><title type="html">%s</title>
            <link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=%s&amp;ct=ga&amp;cd=CAIyGjE0NzAwMDAwMDAwMDAwMDA&amp;usg=AOvVaw0%d"></link>
            <published>%4$tFT%4$tTZ</published><updated>%4$tFT%4$tTZ</updated>
            <content type="html">%5$s</content><author><name></name></author></entry>
            """;
    private static final String BLOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Two Wheels</title><link>https://wheels.example/</link>
            <description>All about bicycles</description><language>en-GB</language><ttl>7</ttl>
            %s</channel></rss>
            """;
    private static final String OF_BLOG = """
            <item><title>%s</title><link>%s</link><guid isPermaLink="false">wheels-%d</guid><dc:creator>Robin Wheeler</dc:creator>%s
            <description>%s</description></item>
            """;

    private Feeds() {
    }

    static String alert(List<Entry> newestFirst, Instant now) {
        StringBuilder entries = new StringBuilder();
        newestFirst.forEach(entry -> entries.append(String.format(OF_ALERT.replace("AOvVaw0%d", "AOvVaw0%6$d"), entry.number(),
                xml(entry.title()), URLEncoder.encode(entry.link(), StandardCharsets.UTF_8),
                Objects.requireNonNullElse(entry.date(), now).atOffset(ZoneOffset.UTC), xml(entry.words()), entry.number())));
        return ALERT.formatted(now, entries);
    }

    static String blog(List<Entry> newestFirst) {
        StringBuilder items = new StringBuilder();
        newestFirst.forEach(entry -> items.append(OF_BLOG.formatted(xml(entry.title()), xml(entry.link()), entry.number(),
                entry.date() == null ? "" : "<pubDate>" + http(entry.date()) + "</pubDate>", xml(entry.words()))));
        return BLOG.formatted(items);
    }

    /** As headers and RSS write moments. */
    static String http(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
