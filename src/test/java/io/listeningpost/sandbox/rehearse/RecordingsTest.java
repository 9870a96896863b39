package io.listeningpost.sandbox.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.sandbox.square.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {

    @TempDir
    private Path folder;

    @Test
    void servesAnAnswerByteForByteExceptForItsMeta() throws IOException {
        Files.writeString(folder.resolve("a.json"),
                "{ \"data\" : [ {\"id\":7, \"text\":\"\\u00e9 x\"} ],\"meta\" : {\"next_token\":\"t\",\"result_count\":1} ,\"more\":1e3}");
        Files.writeString(folder.resolve("b.json"), "{\"data\":[{\"id\":\"8\"}]}");
        Files.writeString(folder.resolve("c.json"), "{\"data\":[{\"id\":\"9\"}],\"meta\":null}");
        assertThat(served(Optional.of("n"))).containsExactly(
                "{ \"data\" : [ {\"id\":7, \"text\":\"\\u00e9 x\"} ],\"meta\" : {\"result_count\":1,\"next_token\":\"n\"} ,\"more\":1e3}",
                "{\"data\":[{\"id\":\"8\"}],\"meta\":{\"next_token\":\"n\"}}",
                "{\"data\":[{\"id\":\"9\"}],\"meta\":{\"next_token\":\"n\"}}");
        assertThat(served(Optional.empty())).contains("{\"data\":[{\"id\":\"9\"}],\"meta\":{}}");
    }

    @Test
    void servesAnAnswerLargerThanAnyOfXInParts() throws IOException {
        StringBuilder answer = new StringBuilder("{\"data\":[");
        for (int i = 1; i <= 250; i++) {
            answer.append(i == 1 ? "" : ",").append("{\"id\":\"").append(1000 + i).append("\",\"author_id\":\"").append(i)
                    .append("\",\"text\":\"").append("x".repeat(20_000)).append("\"}");
        }
        answer.append("],\"includes\":{\"users\":[{\"id\":\"3\",\"username\":\"c\"},{\"id\":\"120\",\"username\":\"d\"}]}}");
        Files.writeString(folder.resolve("a.json"), answer);
        List<JsonNode> parts = served(Optional.empty()).stream()
                .map(text -> Json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow()).toList();
        assertThat(parts).extracting(part -> part.path("data").size()).containsExactly(100, 100, 50);
        assertThat(parts).extracting(part -> part.at("/includes/users/0/username").asText()).containsExactly("c", "d", "");
    }

    @Test
    void findsTheIdOfTheAccountWhereItIsTold() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"data\":[],\"includes\":{\"users\":[{\"id\":\"12\",\"username\":\"ACME\"}]}}");
        Files.writeString(folder.resolve("b.json"),
                "{\"data\":[{\"id\":\"8\",\"entities\":{\"mentions\":[{\"username\":\"acme\",\"id\":\"12\"}]}}]}");
        Files.writeString(folder.resolve("c.json"), "{\"data\":[],\"includes\":{\"users\":[{\"id\":\"13\",\"username\":\"Acme\"}]}}");
        assertThat(read(folder).idOfHandle()).contains("12");
    }

    @Test
    void tellsWhatIsBrokenAndGoesOn() throws IOException {
        Files.createDirectories(folder.resolve("deep/deeper"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "left alone");
        Files.writeString(folder.resolve("1.json"), "");
        Files.writeString(folder.resolve("2.json"), "{\"meta\":{\"result_count\":0}}");
        Files.writeString(folder.resolve("3.json"), "{\"errors\":[{\"title\":\"Not Found Error\",\"detail\":\"Could not find user\"}]}");
        Files.writeString(folder.resolve("4.json"), "{\"data\":{\"id\":\"1\",\"text\":\"alone\"}}");
        Files.writeString(folder.resolve("deep/deeper/5.json"), "{\"data\":[{\"id\":\"5\",\"text\":\"fine\"},null]}");
        Recordings recordings = read(folder);
        assertThat(recordings.mishaps().values()).containsExactly(
                "the file is empty", "no data array; X said: Could not find user", "no data array");
        assertThat(recordings.occurrences()).extracting(Occurrence::place).containsExactly(
                "1.json:1", "3.json:1", "4.json:1", "deep/deeper/5.json:1 data[0]", "deep/deeper/5.json:1 data[1]");
    }

    @Test
    void ordersByTheTimeOfWritingThenById() throws IOException {
        Files.writeString(folder.resolve("a.json"), """
                {"data":[{"id":"30","text":"","created_at":"2026-01-01T10:00:00.000Z"},{"text":"no id"},
                {"id":"18446744073709551617","text":""},{"id":"4","text":"","created_at":"2026-01-01T10:00:00.000Z"},
                {"id":"2080765813578191303","text":""},{"id":"5","text":"","created_at":"2026-01-01T09:59:59+00:00"}]}""");
        assertThat(read(folder).occurrences().stream().sorted(Occurrence.BY_AGE).map(one -> one.id().orElse("none")))
                .containsExactly("5", "4", "30", "2080765813578191303", "18446744073709551617", "none");
    }

    @Test
    void dealsOverlappingPagesIntoOneSittingAndOthersByThePoll() throws IOException {
        page("1", 10, 11);
        page("2", 12, 13);
        page("3", 14, 20);
        page("4", 16, 18);
        page("5", 19, 30);
        page("6", 30, 31);
        assertThat(sittings(2)).containsExactly(List.of("1", "2"), List.of("4", "3", "5"), List.of("6"));
        assertThat(sittings(6)).containsExactly(List.of("1", "2", "4", "3", "5", "6"));
    }

    private void page(String name, int oldest, int newest) throws IOException {
        Files.writeString(folder.resolve(name), "{\"data\":[" + post(newest) + "," + post(oldest) + "]}");
    }

    private static String post(int minute) {
        return "{\"id\":\"%d\",\"text\":\"\",\"created_at\":\"2026-01-01T00:%02d:00Z\"}".formatted(minute, minute);
    }

    private List<List<String>> sittings(int pagesOfAPoll) throws IOException {
        return Sittings.of(read(folder).pages(), pagesOfAPoll).stream()
                .map(sitting -> sitting.stream().map(page -> page.place().substring(0, 1)).toList()).toList();
    }

    private List<String> served(Optional<String> next) throws IOException {
        try (Spool spool = Spool.in(folder.resolve("..").toRealPath())) {
            return Recordings.read(folder, "acme", spool).pages().stream()
                    .map(page -> new String(page.served(spool, next), StandardCharsets.UTF_8)).toList();
        }
    }

    private static Recordings read(Path folder) throws IOException {
        try (Spool spool = Spool.in(folder.resolve("..").toRealPath())) {
            return Recordings.read(folder, "acme", spool);
        }
    }
}
