package io.listeningpost.network.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes Jira call what only Jira can reach. */
class InstancesTest {

    private final Instances instances = Instances.publicOnes();

    @ParameterizedTest
    @CsvSource({"mastodon.example,https://mastodon.example", "https://Mastodon.Example/,https://mastodon.example",
        "https://mastodon.example:443,https://mastodon.example", "mastodon.example:8443,https://mastodon.example:8443"})
    void takesTheAddressOfAServer(String typed, String expected) {
        assertThat(instances.typed(typed)).map(Instance::base).contains(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "http://mastodon.example", "127.0.0.1", "2130706433", "0x7f.1", "127.1", "[::1]",
            "10.0.0.1:443",
        "https://user:pw@mastodon.example", "https://mastodon.example/path", "https://mastodon.example?x", "jira.internal", "printer.local",
        "file:///etc/passwd", "https://mastodon.example#x", "a b", "https://", "mastodon", "..example", "localhost.localdomain",
        "169.254.169.254", "https://mastodon.example\\@evil.example"})
    void refusesEverythingElse(String typed) {
        assertThat(instances.typed(typed)).isEmpty();
    }

    @Test
    void callsWhatIsNamedWhereverItStands() {
        Instances named = Instances.with("http://127.0.0.1:4000, https://social.intern");

        assertThat(named.typed("127.0.0.1:4000")).map(Instance::base).contains(URI.create("http://127.0.0.1:4000"));
        assertThat(named.objection(URI.create("http://127.0.0.1:4000/x"))).isEmpty();
        assertThat(named.objection(URI.create("http://127.0.0.1:4001/x"))).isPresent();
        assertThat(named.objection(URI.create("https://127.0.0.1:4000/x"))).isPresent();
        assertThat(named.typed("social.intern")).isPresent();
        assertThat(instances.typed("social.intern")).map(Instance::key).contains("social.intern");
        assertThatIllegalArgumentException().isThrownBy(() -> Instances.with("ftp://x.example")).withMessageContaining("ftp://x.example");
    }

    @Test
    void looksWhereANameLeadsBeforeItIsCalled() {
        assertThat(instances.objection(URI.create("https://localhost.example.invalid/x"))).isPresent();
        assertThat(instances.objection(URI.create("https://127.0.0.1/x"))).isPresent();
        assertThat(instances.objection(URI.create("http://mastodon.example/x"))).isPresent();
    }
}
