package io.listeningpost.jira.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.intake.Cause;
import io.listeningpost.mentions.Decline;
import io.listeningpost.caution.Flaw;
import io.listeningpost.caution.Kind;
import io.listeningpost.reply.Advice;
import io.listeningpost.reply.Blocker;
import io.listeningpost.reply.CommentOffer;
import io.listeningpost.reply.Hint;
import io.listeningpost.reply.SameAct;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word we show is in every bundle, and nothing else is. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/i18n");
    private static final Pattern KEY = Pattern.compile("[\"'](listening-post(?:\\.[a-zA-Z0-9-]+)+)[\"']");
    /** Strings that look like keys and are names of properties. */
    private static final Set<String> NO_KEYS =
            Set.of("listening-post.internal", "listening-post.note", "listening-post.post", "listening-post.thread",
                    "listening-post.x.api-base",
                    "listening-post.mastodon.allowed-instances", "listening-post.bluesky.allowed-hosts",
                    "listening-post.facebook.api-base", "listening-post.facebook.media-host",
                    "listening-post.x.web-base", "listening-post.x.fields", "listening-post.x.media-host", "listening-post.feed.hosts");

    @Test
    void haveTheSameKeys() throws IOException {
        assertThat(german().stringPropertyNames()).isEqualTo(english().stringPropertyNames());
    }

    @Test
    void holdEveryKeyThatIsUsedAndNoOther() throws IOException {
        assertThat(new TreeSet<>(english().stringPropertyNames())).isEqualTo(used());
    }

    /** Jira reads bundles in one encoding and Java in another; ASCII is the same in both. */
    @Test
    void areAscii() throws IOException {
        for (Path bundle : new Path[] {FOLDER.resolve("listening-post.properties"), FOLDER.resolve("listening-post_de.properties")}) {
            assertThat(Files.readString(bundle)).matches(text -> text.chars().allMatch(each -> each < 128));
            // any other escape drops its backslash and says so to nobody
            assertThat(Files.readString(bundle).replace("\\\\", "")).doesNotContainPattern("\\\\(?!u[0-9a-fA-F]{4})");
        }
    }

    /** Apostrophes and stray braces mean something to MessageFormat, and the browser reads them in yet another way. */
    @Test
    void areFormattedAlikeOnServerAndInBrowser() throws IOException {
        for (Properties bundle : new Properties[] {english(), german()}) {
            bundle.forEach((key, text) -> assertThat(text.toString()).as(key.toString())
                    .isNotBlank().doesNotContain("'").matches("([^{}]|\\{[0-9]})*"));
        }
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() throws IOException {
        Properties german = german();
        english().forEach((key, text) -> assertThat(arguments(german.getProperty(key.toString()))).as(key.toString())
                .isEqualTo(arguments(text.toString())));
        assertThat(new MessageFormat(german.getProperty("listening-post.composer.weight"), Locale.GERMAN).format(new Object[] {7, 280}))
                .isEqualTo("7 von 280");
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path root : new Path[] {Path.of("src/main/java"), Path.of("src/main/resources/js"), Path.of("atlassian-plugin.xml")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(keys::add);
                }
            }
        }
        keys.removeAll(NO_KEYS);
        // put together from parts in the code
        Stream.of(Blocker.values()).forEach(each ->
                keys.add("listening-post.blocker." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Stream.of(Hint.values()).forEach(each ->
                keys.add("listening-post.hint." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Stream.of(Cause.values()).forEach(each ->
                keys.add("listening-post.cause." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Stream.of(Advice.Kind.values()).forEach(each ->
                keys.add("listening-post.advice." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Stream.of(SameAct.Undone.values()).forEach(each ->
                keys.add("listening-post.act." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        // a blocker says for itself what stands in the way
        Stream.of(CommentOffer.Why.values()).filter(each -> each != CommentOffer.Why.BLOCKED).forEach(each ->
                keys.add("listening-post.comment." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Stream.of(Kind.values()).forEach(each -> keys.add("listening-post.secret." + each.name().toLowerCase(Locale.ROOT)));
        Stream.of(Flaw.values()).forEach(each ->
                keys.add("listening-post.error.pattern." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Stream.of(Decline.values()).forEach(each ->
                keys.add("listening-post.decline." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Stream.of("consumerKey", "consumerSecret", "accessToken", "accessTokenSecret", "clientId", "clientSecret")
                .forEach(each -> keys.add("listening-post.x.field." + each));
        Stream.of("oauth1", "oauth2").forEach(each -> keys.add("listening-post.x.sign-in." + each));
        Stream.of("help", "keys", "keys-help").forEach(each -> {
            keys.add("listening-post.x." + each);
            keys.add("listening-post.mastodon." + each);
            keys.add("listening-post.bluesky." + each);
            keys.add("listening-post.facebook." + each);
            keys.add("listening-post.feed." + each);
        });
        Stream.of("facebook", "feed").forEach(each -> keys.add("listening-post." + each + ".test"));
        keys.addAll(List.of("listening-post.mastodon.field.instance", "listening-post.mastodon.field.accessToken",
                "listening-post.mastodon.sign-in.oauth"));
        return keys;
    }

    private static Properties english() throws IOException {
        return read("listening-post.properties");
    }

    private static Properties german() throws IOException {
        return read("listening-post_de.properties");
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.ISO_8859_1)) {
            properties.load(in);
        }
        return properties;
    }
}
