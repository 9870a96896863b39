package io.listeningpost.network.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
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

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.168.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1",
        "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "2001::1", "fec0::1",
                "100::1"})
    void knowsWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(Places.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "192.1.0.1", "2606:4700::1111", "2002:808:808::",
        "64:ff9b::808:808"})
    void knowsWhatIsPublic(String address) throws UnknownHostException {
        assertThat(Places.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
