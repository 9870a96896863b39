package io.listeningpost.sandbox.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded answers through the packaged plugin in a host of its own. */
class RehearseIT {

    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));

    @TempDir
    private Path folder;

    @Test
    void tellsWhatBecameOfEveryPost() throws IOException, URISyntaxException {
        Path in = Path.of(RehearseIT.class.getResource("/rehearse/mentions").toURI());
        Path out = folder.resolve("made/on/the/way/out.jsonl");

        Map<String, Integer> counts = Rehearsal.run(new RehearsalOptions(in, out, "@acme", JAR), line -> { });

        assertThat(Files.readAllLines(out)).map(RehearseIT::brief).containsExactly(
                "2080765809383887303 opened SUP-1 null 2080765809383887303 @acme are you open on Sunday?",
                "2080765813578191303 opened SUP-2 nora_k 2080765813578191303 @acme my order never arrived 😡 "
                        + "https://acme.example/orders/1",
                "2080765813578191303 duplicate SUP-2 nora_k 2080765813578191303 @acme my order never arrived 😡 "
                        + "https://acme.example/orders/1",
                "2080765830355406849 own null Acme 2080765813578191303 @nora_k sorry! We at @acme look for it.",
                "2080765834549710849 repost null kid42 2080765834549710849 RT @nora_k: @acme my order never arrived 😡 "
                        + "https://t.co/abc1234567",
                "2080765838744014849 commented SUP-2 nora_k 2080765813578191303 @acme it came, with a scratch & without a bell",
                "2080765842938318849 opened SUP-3 salma_n 2080765842938318849 مرحبا @acme أين طلبي؟",
                "2080765843000000000 rejected null null null null",
                "2080765847132622849 opened SUP-4 nora_k 2080765847132622849 @acme wich colour has the second one?",
                "2080765851326926849 opened SUP-4 nora_k 2080765847132622849 @acme which colour has the second one?",
                "2080765859715534849 opened SUP-5 kid42 2080765859715534849 @acme a long story that X cuts only here, in the list, "
                        + "and tells in full beside it.",
                "2080765868104142849 commented SUP-5 kid42 2080765859715534849 @acme the same happened to me",
                "2080765872298446849 opened SUP-6 salma_n 2080765872298446849 @acme the beginning of a long one & its end 👩🏽‍💻",
                "null rejected null null null {\"data\":[{\"id\":\"2080765855521230849\",\"text\":\"@acme this line stops in the mid");
        assertThat(reasons(out)).contains("later/3-lines.jsonl:1 data[1]: text is missing")
                .anyMatch(reason -> reason.startsWith("later/3-lines.jsonl:3: not JSON: "));
        assertThat(counts).isEqualTo(Map.of("opened", 7, "duplicate", 1, "own", 1, "repost", 1, "commented", 2, "rejected", 2));
    }

    @Test
    void goesOnPastWhateverIsBrokenAndReadsMorePagesThanOnePoll() throws IOException {
        Files.createDirectories(folder.resolve("in/a/b"));
        Files.write(folder.resolve("in/binary"), new byte[] {0, 1, 2, (byte) 0xff});
        Files.writeString(folder.resolve("in/empty.json"), "");
        Files.writeString(folder.resolve("in/prose.md"), "# These are\n\nno answers\n");
        Files.writeString(folder.resolve("in/object.json"), "{\"data\":{\"id\":\"1\",\"text\":\"alone\"}}");
        Files.writeString(folder.resolve("in/none.json"), "{\"meta\":{\"result_count\":0}}");
        Files.writeString(folder.resolve("in/a/odd.json"), "\uFEFF{\"data\":[null,7,{},{\"id\":\"x\",\"text\":\"odd\"},"
                + "{\"id\":\"18446744073709551617\",\"text\":\"@acme beyond 2^63\",\"author_id\":null,\"includes\":null},"
                + "{\"id\":5,\"text\":\"@acme a number\"},{\"id\":\"6\",\"text\":\"@acme \\u0000\\ud800\"}],\"includes\":[],\"meta\":7}");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            // neighbours change places, so that the order in the file is not the order in time
            lines.append("{\"data\":[{\"id\":\"%d\",\"text\":\"@acme number %d\",\"conversation_id\":\"%d\"}]}\r\n"
                    .formatted(id(i ^ 1), i ^ 1, id((i ^ 1) % 4)));
        }
        Files.writeString(folder.resolve("in/a/b/lines.json"), lines);
        Path out = folder.resolve("out.jsonl");

        Map<String, Integer> counts = Rehearsal.run(new RehearsalOptions(folder.resolve("in"), out, "acme", JAR), line -> { });

        List<String> told = Files.readAllLines(out);
        assertThat(counts).isEqualTo(Map.of("opened", 4 + 3, "commented", 56, "rejected", 4 + 4));
        assertThat(told).map(RehearseIT::brief).filteredOn(line -> line.contains("@acme number")).hasSize(60)
                .startsWith("%1$d opened SUP-3 null %1$d @acme number 0".formatted(id(0)))
                .contains("%d commented SUP-3 null %d @acme number 4".formatted(id(4), id(0)))
                .endsWith("%d commented SUP-6 null %d @acme number 59".formatted(id(59), id(3)));
        assertThat(told).map(RehearseIT::brief).anyMatch(line -> line.contains("opened SUP-7 null 18446744073709551617 @acme beyond 2^63"));
        assertThat(reasons(out)).contains("empty.json:1: the file is empty", "object.json:1: no data array",
                "a/odd.json:1 data[0]: a post must be an object, not null");
    }

    private static long id(int number) {
        return 2080765813578191303L + number * 4_194_304_000L;
    }

    private static String brief(String line) {
        JsonNode told = json(line);
        return List.of("post", "outcome", "request", "author", "thread", "text").stream().map(field -> told.path(field).asText())
                .reduce((one, other) -> one + " " + other).orElseThrow();
    }

    private static List<String> reasons(Path out) throws IOException {
        return Files.readAllLines(out).stream().map(line -> json(line).path("reason").asText()).toList();
    }

    private static JsonNode json(String line) {
        return Json.read(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
