package io.listeningpost.sandbox.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedFileTest {

    private static final String ANSWER = "{\"data\":[{\"id\":\"1\"}]}";

    @Test
    void takesOneAnswerAFile() {
        assertThat(cut("{\n  \"data\": [],\n  \"meta\": {}\n}\n")).containsExactly("1 {\n  \"data\": [],\n  \"meta\": {}\n}");
    }

    @Test
    void takesAnAnswerALineWhateverEndsTheLine() {
        assertThat(cut(ANSWER + "\r\n\r\n" + ANSWER + "\n" + ANSWER)).containsExactly("1 " + ANSWER, "3 " + ANSWER, "4 " + ANSWER);
    }

    @Test
    void takesAnswersWrittenAfterEachOther() {
        assertThat(cut("{\n \"data\": []}{\"data\":[]}\n[1]")).containsExactly("1 {\n \"data\": []}", "2 {\"data\":[]}", "3 [1]");
    }

    @Test
    void goesOnAfterABrokenLine() {
        assertThat(cut(ANSWER + "\n{\"data\":[{\"id\":\n<html>\n" + ANSWER + "\n" + ANSWER + "x\n"))
                .containsExactly("1 " + ANSWER, "2 broken", "3 broken", "4 " + ANSWER, "5 " + ANSWER, "5 broken");
    }

    @Test
    void goesOnAfterABrokenFirstLine() {
        assertThat(cut("{\"data\":[\n" + ANSWER + "\n")).containsExactly("1 broken", "2 " + ANSWER);
    }

    @Test
    void tellsATruncatedFileOnce() {
        assertThat(cut("{\n  \"data\": [\n    {\n      \"id\": \"1\",\n      \"te")).containsExactly("1 broken");
    }

    @Test
    void tellsATruncatedAnswerBeforeOthersOnce() {
        assertThat(cut("{\n  \"data\": [\n    {\"id\": \"1\"}\n" + ANSWER)).containsExactly("1 broken", "4 " + ANSWER);
    }

    @Test
    void tellsAFileOfProseOnce() {
        assertThat(cut("# Readme\n\nNothing to see.\nHere neither.\n")).containsExactly("1 broken");
    }

    @Test
    void tellsEveryBrokenLineOfAFileThatSaysThatItHasLines() {
        assertThat(pieces("mentions.jsonl", "{\n[\n".getBytes(StandardCharsets.UTF_8))).containsExactly("1 broken", "2 broken");
    }

    @Test
    void saysThatAFileIsEmpty() {
        for (String nothing : List.of("", "\n \r\n", "\uFEFF")) {
            assertThat(RecordedFile.of("a.json", nothing.getBytes(StandardCharsets.UTF_8)).pieces())
                    .singleElement().isEqualTo(new Piece.Broken(1, "the file is empty", ""));
        }
    }

    @Test
    void readsPastByteOrderMarks() {
        assertThat(pieces("a.json", ("\uFEFF" + ANSWER).getBytes(StandardCharsets.UTF_8))).containsExactly("1 " + ANSWER);
        assertThat(pieces("a.json", ("\uFEFF" + ANSWER).getBytes(StandardCharsets.UTF_16LE))).containsExactly("1 " + ANSWER);
        assertThat(pieces("a.json", ("\uFEFF" + ANSWER).getBytes(StandardCharsets.UTF_16BE))).containsExactly("1 " + ANSWER);
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(RecordedFile.of("a.json", "{\"data\": nil}".getBytes(StandardCharsets.UTF_8)).pieces()).singleElement()
                .satisfies(piece -> {
                    assertThat(((Piece.Broken) piece).reason()).startsWith("not JSON: ").contains("nil");
                    assertThat(((Piece.Broken) piece).excerpt()).isEqualTo("{\"data\": nil}");
                });
    }

    private static List<String> cut(String text) {
        return pieces("a.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> pieces(String name, byte[] bytes) {
        RecordedFile file = RecordedFile.of(name, bytes);
        return file.pieces().stream().map(piece -> switch (piece) {
            case Piece.Sound(int line, int from, int to) ->
                    line + " " + new String(file.bytes(), from, to - from, StandardCharsets.UTF_8);
            case Piece.Broken broken -> broken.line() + " broken";
        }).toList();
    }
}
