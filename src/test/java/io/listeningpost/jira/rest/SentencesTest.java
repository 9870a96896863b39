package io.listeningpost.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.cost.Allowance;
import io.listeningpost.cost.Budgets;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.Setbacks;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.settings.Budget;
import io.listeningpost.social.Charge;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    private static final String SAID = "listening-post.said.";
    private static final Properties ENGLISH = bundle("listening-post");
    private static final Properties GERMAN = bundle("listening-post_de");

    private final Sentences german = in(GERMAN, Locale.GERMAN);

    private static Sentences in(Properties bundle, Locale language) {
        return new Sentences((key, filled) -> new MessageFormat(bundle.getProperty(key), language).format(filled));
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (InputStream in = SentencesTest.class.getResourceAsStream("/i18n/" + name + ".properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static Stream<String> keys() {
        return ENGLISH.stringPropertyNames().stream().filter(key -> key.startsWith(SAID)).sorted();
    }

    /** None is taken for another, more general one. */
    @ParameterizedTest
    @MethodSource("keys")
    void areKnownAgain(String key) {
        String[] filled = {"first", key.endsWith(".of-source") ? "Mentions" : "second", "third"};
        String sentence = new MessageFormat(ENGLISH.getProperty(key), Locale.ENGLISH).format(filled).replace('\u2019', '\'');
        Sentences named = new Sentences((found, arguments) -> found + Arrays.asList(arguments));

        assertThat(named.of(sentence)).startsWith(key + "[");
    }

    /** A sentence that the product says no more, or in other words, would stay English without anybody noticing. */
    @ParameterizedTest
    @MethodSource("keys")
    void areSaidByTheProduct(String key) throws IOException {
        String source = Sources.ALL;
        Stream.of(ENGLISH.getProperty(key).split("\\{[0-9]}")).map(String::strip).filter(part -> part.length() > 12)
                .map(part -> part.replace('\u2019', '\'').replace("\u201c", "\\\"").replace("\u201d", "\\\""))
                .flatMap(part -> Stream.of(part.split(" (day|month)'s |this (day|month)|is used|, only #if| before it was certain")))
                .map(String::strip).filter(part -> part.length() > 12)
                .forEach(part -> assertThat(source).as(key).contains(part.replaceAll("[.:(]$", "")));
    }

    static List<SocialFailure> failures() {
        return Stream.concat(
                Stream.<SocialFailure>of(new SocialFailure.RateLimited(MutableClock.START, "too many"),
                        new SocialFailure.Unauthorized("no"), new SocialFailure.OutOfCredit("pay"),
                        new SocialFailure.Unavailable("503"), new SocialFailure.Unknown("<html>")),
                Arrays.stream(Refusal.values()).<SocialFailure>map(why -> new SocialFailure.Refused(why, "X answered 403")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellWhateverANetworkDoes(SocialFailure failure) {
        String told = german.of(Setbacks.words(failure, MutableClock.START));

        assertThat(told).startsWith("Das ").endsWith(" Es sagte: " + failure.detail()).doesNotContain("The ");
        assertThat(in(ENGLISH, Locale.ENGLISH).of(Setbacks.words(failure, MutableClock.START)))
                .isEqualTo(Setbacks.words(failure, MutableClock.START));
    }

    @Test
    void tellWhatTheBudgetLeaves() {
        LocalDate today = LocalDate.parse("2026-03-02");
        for (Budget budget : List.of(new Budget(true, OptionalLong.of(10_000), OptionalLong.empty()),
                new Budget(true, OptionalLong.empty(), OptionalLong.of(10_000)))) {
            for (long micros : new long[] {9_000, 10_000}) {
                String reason = switch (Budgets.allowance(budget, List.of(new Spent(today, Charge.POST_READ, 1, micros)), today)) {
                    case Allowance.Everything() -> "everything";
                    case Allowance.Essentials(String why, var until) -> why;
                    case Allowance.Nothing(String why, var until) -> why;
                };
                assertThat(german.of(reason)).contains("ruhen bis", "Budgets").doesNotContain("budget");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Given up after 5 attempts. The network is in trouble; we try again. It said: 503|"
                + "Nach 5 Versuchen aufgegeben. Das Netzwerk hat eine St\u00f6rung; wir versuchen es wieder. Es sagte: 503",
        "Direct messages: The network does not let the account post.|"
                + "Direktnachrichten: Das Netzwerk l\u00e4sst das Konto nichts ver\u00f6ffentlichen.",
        "The search \"a: b\" from 1 to 2 are not told by the network any more: look there.|"
                + "Die Suche \"a: b\" von 1 bis 2 nennt das Netzwerk nicht mehr: Sehen Sie dort nach."})
    void areToldWithTheSentencesInThem(String english, String german) {
        assertThat(this.german.of(english)).isEqualTo(german);
    }

    @Test
    void leaveWhatOthersSaid() {
        assertThat(german.of("Wrong number: call again")).isEqualTo("Wrong number: call again");
        assertThat(german.of("")).isEmpty();
        assertThat(german.told(null)).isNull();
        assertThat(german.of(OutboxEntry.QUIET)).startsWith("Ruhezeit");
    }

    /** Long text from outside costs no time: every pattern is tried on it. */
    @Test
    void areNotHeldUpByLongWords() {
        String words = "The words of status " + " could not be used for ".repeat(200) + "x";
        assertThat(german.of(words)).isEqualTo(words);
        String deep = "a: ".repeat(5_000) + "The network is in trouble; we try again.";
        assertThat(german.of(deep)).isEqualTo(deep);
    }

    /** All string literals of the product, those that go on on the next line joined. */
    private static final class Sources {

        static final String ALL = read();

        private static String read() {
            Pattern joint = Pattern.compile("\"\\s*\\+\\s*\"");
            try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
                return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Sentences.java")).map(file -> {
                    try {
                        return joint.matcher(Files.readString(file)).replaceAll("");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }).collect(Collectors.joining("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What earlier versions stored reads as what is stored today, alone and before the words of the network. */
    @Test
    void tellsWhatEarlierVersionsNotedInTheWordsOfToday() {
        Sentences english = in(ENGLISH, Locale.ENGLISH);

        assertThat(english.of("The network calls the reply wrong.")).isEqualTo("The network does not take the reply.");
        assertThat(english.of("The network calls the reply wrong. It said: 403 Forbidden"))
                .isEqualTo("The network does not take the reply. It said: 403 Forbidden");
        assertThat(german.of("The network calls the reply wrong. It said: 403 Forbidden"))
                .isEqualTo("Das Netzwerk nimmt die Antwort nicht an. Es sagte: 403 Forbidden");
    }
}
