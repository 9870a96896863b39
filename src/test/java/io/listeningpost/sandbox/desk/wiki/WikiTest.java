package io.listeningpost.sandbox.desk.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WikiTest {

    private final Wiki wiki = new Wiki("/jira");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', value = {
        "*@ann* wrote ¦ <p><b>@ann</b> wrote</p>",
        "2*3*4 and * not * bold ¦ <p>2*3*4 and * not * bold</p>",
        "\\*plain\\* \\_too\\_ ¦ <p>*plain* _too_</p>",
        "*a _b_ c* ¦ <p><b>a <em>b</em> c</b></p>",
        "well-known -gone- text ¦ <p>well-known <del>gone</del> text</p>",
        "[Open|https://x.com/a/status/1] ¦ "
                + "<p><a href=\"https://x.com/a/status/1\" class=\"external-link\" rel=\"nofollow noreferrer\">Open</a></p>",
        "see https://a.example/?q=1&r=2. ¦ <p>see <a href=\"https://a.example/?q=1&amp;r=2\" class=\"external-link\""
                + " rel=\"nofollow noreferrer\">https://a.example/?q=1&amp;r=2</a>.</p>",
        "[bad|javascript:alert(1)] ¦ <p>[bad|javascript:alert(1)]</p>",
        "\\[~admin\\] ¦ <p>[~admin]</p>",
        "[~admin] ¦ <p><a class=\"user-hover\" rel=\"admin\">@admin</a></p>",
        "!https://evil.example/p.png! ¦ <p><span class=\"desk-image\">image: https://evil.example/p.png</span></p>",
        "Hurry! Now! ¦ <p>Hurry! Now!</p>",
        "a &#92; b &amp; c &nothing ¦ <p>a &#92; b &amp; c &amp;nothing</p>",
        "{color:red}hot{color} ¦ <p><span style=\"color:red\">hot</span></p>",
        "{color:red;x:y}hot{color} ¦ <p>{color:red;x:y}hot{color}</p>",
        "ask SUP-12 ¦ <p>ask <a href=\"/jira/browse/SUP-12\">SUP-12</a></p>",
        "h1. Big ¦ <p class=\"desk-h1\">Big</p>",
        "nice :) ¦ <p>nice <span class=\"desk-smiley\" role=\"img\" title=\":)\">🙂</span></p>",
    })
    void renders(String notation, String html) {
        assertThat(wiki.html(notation).strip()).isEqualTo(html);
    }

    @Test
    void showsAttachedPicturesOnly() {
        Wiki.Pictures pictures = name -> name.equals("a.png") ? Optional.of("/jira/secure/attachment/1/a.png") : Optional.empty();
        assertThat(wiki.html("!a.png|thumbnail! !b.png|thumbnail!", pictures)).contains(
                "<img class=\"desk-thumbnail\" src=\"/jira/secure/attachment/1/a.png\" alt=\"a.png\">",
                "<span class=\"desk-image\">image: b.png|thumbnail</span>");
        assertThat(wiki.html("\\!a.png\\!", pictures)).doesNotContain("<img");
    }

    @Test
    void quotesParagraphsAndGoesOnBehind() {
        assertThat(wiki.html("before\n{quote}\none\ntwo\n\nthree\n{quote}\nafter")).isEqualToIgnoringNewLines(
                "<p>before</p><blockquote><p>one<br>two</p><p>three</p></blockquote><p>after</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[<b>|https://a.example/\"onclick=\"x]", "*<i>*", "{quote}<u>",
        "{noformat}<s>{noformat}", "[~\"><script>]", "!\"><img.png!", "{color:red}<b>{color}", "|<td>|\n||<th>||", "h1. <h1>",
        "{code:title=\"><x>}<y>{code}", "[x|data:text/html,<script>]", "https://a.example/<script>", "-<del>- +<ins>+ ^<sup>^ ??<cite>??"})
    void letsNoMarkupThrough(String hostile) {
        String html = wiki.html(hostile);

        assertThat(html).doesNotContainIgnoringCase("<script", "<img", "<x>", "<y>", "<s>", "<u>", "onerror=alert(1)>", "<h1>")
                .doesNotContain("\"onclick=\"", "<i>");
        assertThat(html.replaceAll("<(/?)(p|br|b|em|del|ins|sup|sub|cite|blockquote|pre|table|tr|td|th|a|span|tt|hr|ul|li)( [^<>]*)?>", ""))
                .doesNotContain("<", ">");
    }
}
