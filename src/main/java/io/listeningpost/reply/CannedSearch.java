package io.listeningpost.reply;

import io.listeningpost.settings.CannedAnswer;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.WordsRenderer;
import io.listeningpost.social.AccountId;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds canned answers by their words and fills them. Thread-safe. */
public final class CannedSearch {

    private final CannedAnswers answers;
    private final WordsRenderer renderer;

    public CannedSearch(CannedAnswers answers, WordsRenderer renderer) {
        this.answers = answers;
        this.renderer = renderer;
    }

    /** An answer with its placeholders filled. */
    public record Filled(String title, String text) {
    }

    /**
     * The answers of this account in which every sought word stands, whatever its case and accents: first those whose title begins with
     * them, then those that have them in the title, then the others; all when nothing is sought. What these words cannot fill is left out.
     */
    public List<Filled> find(AccountId account, String sought, RequestWords words) {
        String phrase = plain(sought);
        List<String> each = Stream.of(phrase.split(" ")).filter(word -> !word.isEmpty()).toList();
        return answers.book().answers().stream()
                .filter(answer -> answer.isFor(account))
                .flatMap(answer -> fill(answer, words))
                .filter(filled -> each.stream().allMatch((plain(filled.title()) + " " + plain(filled.text()))::contains))
                .sorted(Comparator.comparingInt(filled -> rank(plain(filled.title()), phrase, each)))
                .toList();
    }

    private Stream<Filled> fill(CannedAnswer answer, RequestWords words) {
        return switch (renderer.render(answer.text(), words.all())) {
            case WordsRenderer.Rendered.Text(String text) when !text.isBlank() -> Stream.of(new Filled(answer.title(), text));
            case WordsRenderer.Rendered.Text nothing -> Stream.empty();
            case WordsRenderer.Rendered.Wrong wrong -> Stream.empty();
        };
    }

    private static int rank(String title, String phrase, List<String> words) {
        if (title.startsWith(phrase)) {
            return 0;
        }
        return words.stream().allMatch(title::contains) ? 1 : 2;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ").strip();
    }
}
