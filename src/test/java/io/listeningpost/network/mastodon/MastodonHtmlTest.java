package io.listeningpost.network.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "<p>one</p><p>two</p>|one~~two",
        "<p>one<br>two<br />three</p>|one~two~three",
        "one  \t two|one two",
        "<p>5 &lt; 6 &amp;&amp; &eacute; &#x1F600;</p>|5 < 6 && é 😀",
        "<p>:blobcat: hi</p>|:blobcat: hi",
        "<ul><li>a</li><li>b</li></ul>|- a~- b",
        "<ol><li>a</li><li>b</li></ol>|1. a~2. b",
        "<p>so:</p><blockquote><p>said</p><p>more</p></blockquote><p>no</p>|so:~~> said~>~> more~~no",
        "<pre><code>a  b~  c</code></pre>|a  b~  c",
        "<p>a<strong>b</strong><em>c</em></p>|abc",
        "<p>open|open"})
    void readsWhatPeopleSee(String html, String expected) {
        assertThat(MastodonHtml.text(html.replace("~", "\n"), Map.of())).isEqualTo(expected.replace("~", "\n").replace("&&amp;", "&&"));
    }

    @Test
    void linksSayWhereTheyLead() {
        assertThat(text("<p>see <a href=\"https://example.org/a/long/path?q=1\"><span class=\"invisible\">https://</span>"
                + "<span class=\"ellipsis\">example.org/a/l</span><span class=\"invisible\">ong/path?q=1</span></a>!</p>"))
                .isEqualTo("see https://example.org/a/long/path?q=1!");
        assertThat(text("<a href=\"https://evil.example/\">https://bank.example/</a>"))
                .isEqualTo("https://bank.example/ (https://evil.example/)");
        assertThat(text("<a href=\"javascript:alert(1)\">click</a>")).isEqualTo("click");
        assertThat(text("<a href=\"https://x.example/tags/help\" class=\"mention hashtag\">#<span>help</span></a>")).isEqualTo("#help");
    }

    @Test
    void mentionsSayWhichServerTheyAreAt() {
        String html = "<p><span class=\"h-card\">"
                + "<a href=\"https://far.example/@bertil\" class=\"u-url mention\">@<span>bertil</span></a></span> hi</p>";

        assertThat(MastodonHtml.text(html, Map.of("https://far.example/@bertil", "bertil@far.example")))
                .isEqualTo("@bertil@far.example hi");
        assertThat(text(html)).isEqualTo("@bertil hi");
    }

    @Test
    void whatIsNoTextIsLeftOutAndWhatIsHostileStaysText() {
        assertThat(text("<p>a</p><script>alert(1)</script><style>p{}</style><iframe src=x>y</iframe><p>b</p>")).isEqualTo("a\n\nb");
        assertThat(text("&lt;script&gt;alert(1)&lt;/script&gt;")).isEqualTo("<script>alert(1)</script>");
        assertThat(text("<img src=x onerror=alert(1) alt=':cat:'>")).isEqualTo(":cat:");
        assertThat(text("<div>".repeat(5_000) + "deep" + "</div>".repeat(5_000))).isEqualTo("deep");
        assertThat(text("<p>" + "x".repeat(2 << 20))).hasSizeLessThan(2 << 20);
        assertThat(text("")).isEmpty();
    }

    private static String text(String html) {
        return MastodonHtml.text(html, Map.of());
    }
}
