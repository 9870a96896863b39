package io.listeningpost.jira.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesSealerTest {

    @TempDir
    Path home;

    @Test
    void opensWhatItSealed() {
        AesSealer sealer = new AesSealer(home);
        String sealed = sealer.seal("tøken 😀");
        assertThat(sealed).doesNotContain("tøken");
        assertThat(sealer.open(sealed)).contains("tøken 😀");
        assertThat(new AesSealer(home).open(sealed)).as("after a restart").contains("tøken 😀");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        AesSealer sealer = new AesSealer(home);
        assertThat(sealer.seal("secret")).isNotEqualTo(sealer.seal("secret"));
    }

    @Test
    void refusesASealThatWasTamperedWith() {
        AesSealer sealer = new AesSealer(home);
        String sealed = sealer.seal("secret");
        char last = sealed.charAt(sealed.length() - 4);
        String changed = sealed.substring(0, sealed.length() - 4) + (last == 'A' ? 'B' : 'A') + sealed.substring(sealed.length() - 3);
        assertThat(sealer.open(changed)).isEmpty();
        assertThat(sealer.open("k9:" + sealed.substring(3))).isEmpty();
        assertThat(sealer.open("nonsense")).isEmpty();
        assertThat(sealer.open("k1:***:***")).isEmpty();
    }

    @Test
    void keepsItsKeyFromOthers() throws Exception {
        new AesSealer(home).seal("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("sealing.keys")))).isEqualTo("rw-------");
        assertThat(Files.list(home)).as("nothing else is left").hasSize(1);
    }

    @Test
    void rotatesByAddingALine() throws Exception {
        String old = new AesSealer(home).seal("secret");
        String line = "k2=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        Files.writeString(home.resolve("sealing.keys"), Files.readString(home.resolve("sealing.keys")) + line);
        AesSealer rotated = new AesSealer(home);
        assertThat(rotated.open(old)).contains("secret");
        assertThat(rotated.seal("secret")).startsWith("k2:");
    }

    @Test
    void noticesANewKeyWithoutARestart() throws Exception {
        AesSealer here = new AesSealer(home);
        AesSealer there = new AesSealer(home);
        String old = here.seal("secret");
        assertThat(there.isOutdated(old)).isFalse();

        addKey("k2");

        assertThat(here.seal("secret")).startsWith("k2:");
        assertThat(here.isOutdated(old)).isTrue();
        assertThat(there.open(here.seal("new"))).as("by another node, which read the file before").contains("new");
        assertThat(there.open(old)).contains("secret");
    }

    @Test
    void doesNotOpenWithAKeyThatWasTakenOut() throws Exception {
        AesSealer sealer = new AesSealer(home);
        String old = sealer.seal("secret");
        addKey("k2");
        String fresh = sealer.seal("secret");
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), lines.subList(1, lines.size()));

        assertThat(sealer.open(old)).isEmpty();
        assertThat(sealer.open(fresh)).contains("secret");
    }

    @Test
    void worksOnWithTheOldKeysWhileTheFileIsBrokenOrAway() throws Exception {
        AesSealer sealer = new AesSealer(home);
        String sealed = sealer.seal("secret");
        String good = Files.readString(file());

        Files.writeString(file(), good + "k2=half a li");
        assertThat(sealer.open(sealed)).contains("secret");
        assertThat(sealer.seal("secret")).startsWith("k1:");
        Files.delete(file());
        assertThat(sealer.open(sealed)).contains("secret");
        assertThat(Files.exists(file())).as("a lost file is restored by a person, not replaced by another key").isFalse();
        Files.writeString(file(), good);
        addKey("k2");
        assertThat(sealer.seal("secret")).startsWith("k2:");
    }

    @Test
    void takesTheFileFromOthersWhoCouldReadIt() throws Exception {
        new AesSealer(home).seal("secret");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));

        new AesSealer(home).seal("secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void takesCommentsButNoIdTwiceAndNoIdThatCannotBeWritten() throws Exception {
        String key = "=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        Files.writeString(file(), "# made in November\n\na" + key);
        assertThat(new AesSealer(home).seal("secret")).startsWith("a:");
        for (String wrong : List.of("a" + key + "a" + key, "a:b" + key, key, "# none\n")) {
            Files.writeString(file(), wrong);
            assertThatThrownBy(() -> new AesSealer(home).seal("secret")).hasMessageContaining("sealing.keys")
                    .hasMessageNotContaining(Base64.getEncoder().encodeToString(new byte[32]));
        }
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        Files.writeString(home.resolve("sealing.keys"), "k1=short\n");
        assertThatThrownBy(() -> new AesSealer(home).seal("secret")).hasMessageContaining("sealing.keys").hasMessageContaining("32 bytes");
    }

    private Path file() {
        return home.resolve("sealing.keys");
    }

    private void addKey(String id) throws Exception {
        Files.writeString(file(), Files.readString(file()) + id + "=" + Base64.getEncoder().encodeToString(SealingKeys.freshKey()) + "\n");
    }

    @Test
    void nodesThatStartTogetherAgreeOnOneKey() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sealed = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
                start.await();
                return new AesSealer(home).seal("secret");
            })).toList();
            start.countDown();
            for (var each : sealed) {
                assertThat(new AesSealer(home).open(each.get())).contains("secret");
            }
        }
    }
}
