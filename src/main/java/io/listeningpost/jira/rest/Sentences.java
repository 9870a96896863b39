package io.listeningpost.jira.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what the product noted in English, in the language of whoever reads it. Reasons and troubles are stored as sentences, because they
 * stand in logs as well, long before somebody reads them; a sentence is known again by its words, and what was filled in is taken over,
 * as sentences may hold sentences. What is not one of ours, such as the words of a network, stays as it is. Thread-safe.
 */
public final class Sentences {

    /** The special before the general. */
    private static final List<String> KEYS = List.of(
            "listening-post.said.not-addressed",
            "listening-post.said.target-gone",
            "listening-post.said.restricted",
            "listening-post.said.duplicate",
            "listening-post.said.too-long",
            "listening-post.said.barred",
            "listening-post.said.invalid",
            "listening-post.said.part-said",
            "listening-post.said.rate-limited",
            "listening-post.said.unauthorized",
            "listening-post.said.out-of-credit",
            "listening-post.said.account-barred",
            "listening-post.said.refuses",
            "listening-post.said.in-trouble",
            "listening-post.said.not-understood",
            "listening-post.said.our-side",
            "listening-post.said.went-wrong",
            "listening-post.said.not-told",
            "listening-post.said.other-node",
            "listening-post.said.withdrawn-all",
            "listening-post.said.comment-changed",
            "listening-post.said.quiet",
            "listening-post.said.answered",
            "listening-post.said.switched-off",
            "listening-post.said.taken-back",
            "listening-post.said.moved-on",
            "listening-post.said.asked-to-stop",
            "listening-post.said.asked-to-stop-late",
            "listening-post.said.unacknowledged",
            "listening-post.said.most-automatic",
            "listening-post.said.words-unusable",
            "listening-post.said.rule-passed-over",
            "listening-post.said.gone-project",
            "listening-post.said.gone-type",
            "listening-post.said.gone-desk",
            "listening-post.said.gone-user",
            "listening-post.said.gone-priority",
            "listening-post.said.gone-component",
            "listening-post.said.gone-team-field",
            "listening-post.said.not-reopened",
            "listening-post.said.gap",
            "listening-post.said.malformed",
            "listening-post.said.not-stored",
            "listening-post.said.not-installed",
            "listening-post.said.keys-closed",
            "listening-post.said.copy-put-off",
            "listening-post.said.loss-put-off",
            "listening-post.said.out-twice",
            "listening-post.said.figures",
            "listening-post.said.none-there",
            "listening-post.said.essentials-day",
            "listening-post.said.essentials-month",
            "listening-post.said.nothing-day",
            "listening-post.said.nothing-month",
            "listening-post.said.words-long",
            "listening-post.said.words-directive",
            "listening-post.said.words-unreadable",
            "listening-post.said.words-unknown",
            "listening-post.said.words-unknown-some",
            "listening-post.said.mentions",
            "listening-post.said.direct",
            "listening-post.said.quotes",
            "listening-post.said.search",
            "listening-post.said.one-automatic",
            "listening-post.said.many-automatic",
            "listening-post.said.given-up",
            "listening-post.said.it-said",
            "listening-post.said.of-source");

    /** As earlier versions noted it: what is stored so is told in the words of today. */
    private static final Map<String, String> EARLIER = Map.of("The network calls the reply wrong.", "listening-post.said.invalid");

    /** Anything can stand before a colon: only where a sentence of ours comes after it. */
    private static final String OF_SOURCE = "listening-post.said.of-source";

    /** We say nothing deeper; what others say may look like it for ever. */
    private static final int DEEPEST = 3;

    private static final Pattern GAP = Pattern.compile("\\{([0-9])}");
    private static final List<Known> ALL = known();

    private final Texts texts;

    public Sentences(Texts texts) {
        this.texts = texts;
    }

    /** A sentence with the order in which its gaps are filled. */
    private record Known(String key, Pattern words) {
    }

    /** The same in the language of the caller; null for null. */
    public @Nullable String told(@Nullable String sentence) {
        return sentence == null ? null : of(sentence);
    }

    /** The same in the language of the caller. */
    public String of(String sentence) {
        return known(sentence, 0).orElse(sentence);
    }

    private Optional<String> known(String sentence, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        String plain = plain(sentence);
        for (Known each : ALL) {
            Matcher found = each.words().matcher(plain);
            if (found.matches() && (!each.key().equals(OF_SOURCE) || known(found.group(2), depth + 1).isPresent())) {
                Serializable[] filled = new Serializable[found.groupCount()];
                for (int gap = 0; gap < filled.length; gap++) {
                    String part = sentence.substring(found.start(gap + 1), found.end(gap + 1));
                    filled[gap] = known(part, depth + 1).orElse(part);
                }
                String told = texts.of(each.key(), filled);
                return Optional.of(plain(told).equals(plain) ? sentence : told);
            }
        }
        return Optional.empty();
    }

    /** Bundles hold no apostrophe and no straight quote; each stands for one character, so that places stay. */
    private static String plain(String text) {
        return text.replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"');
    }

    private static List<Known> known() {
        Properties english = new Properties();
        try (InputStream bundle = Sentences.class.getResourceAsStream("/i18n/listening-post.properties")) {
            if (bundle == null) {
                throw new IllegalStateException("the bundle is not where it was packed");
            }
            english.load(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.concat(EARLIER.entrySet().stream().map(each -> new Known(each.getValue(), pattern(each.getKey()))),
                KEYS.stream().map(key -> new Known(key, pattern(english.getProperty(key))))).toList();
    }

    /** Gaps are numbered in the order in which they stand. */
    private static Pattern pattern(String text) {
        List<String> parts = new ArrayList<>();
        Matcher gaps = GAP.matcher(plain(text));
        int from = 0;
        while (gaps.find()) {
            parts.add(Pattern.quote(plain(text).substring(from, gaps.start())) + "(.+?)");
            from = gaps.end();
        }
        parts.add(Pattern.quote(plain(text).substring(from)));
        return Pattern.compile(String.join("", parts), Pattern.DOTALL);
    }
}
