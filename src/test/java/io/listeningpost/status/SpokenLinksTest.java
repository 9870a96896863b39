package io.listeningpost.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.status.SpokenLinks.Fault;
import io.listeningpost.status.SpokenLinks.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLinksTest {

    private static Optional<Finding> in(String words) {
        return SpokenLinks.fault(words, List.of(words), List.of(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "No link at all, not even acme.com: nothing",
        "See https://acme.com.",
        "(https://help.acme.com/track?id=1&x=%20y#where)",
        "HTTP://Acme.com:8443/a_b/~c",
        "https://m\u00fcller.de/stra\u00dfe \u201chttps://\u65e5\u672c.jp/\u201d",
        "Choose https? Both: 1 // 2"
    })
    void leavesWhatCanBeOpened(String words) {
        assertThat(in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEME, ftp://acme.com/a",
        "SCHEME, Seehttps://acme.com",
        "CREDENTIALS, https://anna:secret@acme.com/a",
        "CREDENTIALS, https://anna@acme.com",
        "BROKEN, https://acme",
        "BROKEN, https://acme..com/",
        "BROKEN, https://-acme.com/",
        "BROKEN, https://10.0.0.1/",
        "BROKEN, https://acme.com:99999/",
        "BROKEN, https://acme.com:port/",
        "BROKEN, https://acme.com/100%",
        "BROKEN, https://acme.com/a|b",
        "BROKEN, https:/acme.com",
        "BROKEN, https//acme.com",
        "BROKEN, http:acme.com",
        "HOST, https:///acme.com"
    })
    void refusesWhatNobodyShouldOpen(Fault fault, String link) {
        assertThat(in("Look: " + link + " \u2013 thanks")).contains(new Finding(fault, link));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://$customer.handle.example.com/",
        "https://${request.key}/a",
        "https://acme.$status",
        "https://acme.com:$request.key/"
    })
    void refusesAPlaceholderInTheServer(String link) {
        assertThat(SpokenLinks.fault("See " + link, List.of("See https://acme.com/"), List.of("See https://acme.com/")))
                .map(Finding::fault).contains(Fault.HOST);
    }

    @Test
    void allowsAPlaceholderBehindTheServer() {
        assertThat(SpokenLinks.fault("https://acme.com/track/$request.key?by=$!{customer.handle}#$status",
                List.of("https://acme.com/track/A-1"), List.of("https://acme.com/track/B-2"))).isEmpty();
    }

    /** The example takes one branch only. */
    @Test
    void looksIntoEveryBranch() {
        String words = "#if($status == \"Done\")https://acme.com/done#{else}ftp://acme.com/wait#end";

        assertThat(SpokenLinks.fault(words, List.of("https://acme.com/done"), List.of("https://acme.com/done")))
                .contains(new Finding(Fault.SCHEME, "ftp://acme.com/wait"));
        assertThat(SpokenLinks.fault(words.replace("ftp", "https"), List.of("https://acme.com/done"), List.of("https://acme.com/done")))
                .isEmpty();
    }

    /** However it was put together. */
    @Test
    void refusesAServerThatDependsOnTheRequest() {
        assertThat(SpokenLinks.fault("#set($h = $request.key)https://a#if($h).$h#end.com/", List.of("https://a.x-1.com/"),
                List.of("https://a.y-2.com/"))).map(Finding::fault).isPresent();
        assertThat(SpokenLinks.fault("#set($l = \"ht\")words", List.of("https://a.x-1.com/"), List.of("https://a.y-2.com/")))
                .contains(new Finding(Fault.HOST, "https://a.x-1.com/"));
    }
}
