package io.listeningpost.sandbox.rehearse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The bytes of a recorded file, cut into JSON values: one, one a line, or several after each other, with what is broken between them.
 * Immutable.
 */
final class RecordedFile {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> ROOT_FIELDS = Set.of("data", "meta", "errors", "includes");
    private static final int EXCERPT = 300;

    private final byte[] bytes;
    private final boolean aValueALine;
    private final int[] breaks;

    private RecordedFile(byte[] bytes, boolean aValueALine) {
        this.bytes = bytes;
        this.aValueALine = aValueALine;
        this.breaks = IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').toArray();
    }

    /** The file as UTF-8, whatever byte order mark it began with. */
    static RecordedFile of(String name, byte[] raw) {
        String lower = name.toLowerCase(Locale.ROOT);
        return new RecordedFile(withoutMark(raw), lower.endsWith(".jsonl") || lower.endsWith(".ndjson"));
    }

    /** The bytes that the offsets of the pieces count in. */
    byte[] bytes() {
        return bytes;
    }

    /** The pieces in order; a file of blanks has one broken piece. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = skipBlanks(0);
        if (at == bytes.length) {
            return List.of(new Piece.Broken(1, "the file is empty", ""));
        }
        while (at < bytes.length) {
            int end;
            try {
                end = endOfValue(at, bytes.length);
                pieces.add(new Piece.Sound(lineOf(at), at, end));
            } catch (IOException broken) {
                end = nextAnswer(at);
                pieces.addAll(broken(at, end, message(broken), !pieces.isEmpty() || end < bytes.length || aValueALine));
            }
            at = skipBlanks(end);
        }
        return pieces;
    }

    /** Where the value that begins here ends; reads no further than the limit. */
    private int endOfValue(int from, int limit) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes, from, limit - from)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                parser.finishToken();
            }
            return from + (int) parser.currentLocation().getByteOffset();
        }
    }

    /** The start of the next line that is an answer of X by itself, or the end of the file. */
    private int nextAnswer(int from) {
        for (int line = nextLine(from); line < bytes.length; line = nextLine(line)) {
            if (bytes[line] == '{' && isAnswer(line, endOfLine(line))) {
                return line;
            }
        }
        return bytes.length;
    }

    private boolean isAnswer(int from, int to) {
        try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
            parser.nextToken();
            boolean known = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                known |= ROOT_FIELDS.contains(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return known && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException broken) {
            return false;
        }
    }

    /** The broken pieces of a stretch: one, or one for each line that is not the inside of another. */
    private List<Piece> broken(int from, int to, String reason, boolean byLine) {
        if (!byLine) {
            return List.of(new Piece.Broken(lineOf(from), reason, excerpt(from, to)));
        }
        List<Piece> broken = new ArrayList<>();
        int begin = from;
        for (int line = nextLine(from); line <= to; line = nextLine(line)) {
            boolean inside = line < to && " \t\r\n}]".indexOf(bytes[line]) >= 0;
            if (!inside) {
                broken.add(new Piece.Broken(lineOf(begin), begin == from ? reason : why(begin, line), excerpt(begin, line)));
                begin = line;
            }
            if (line == to) {
                break;
            }
        }
        return broken;
    }

    private String why(int from, int to) {
        try {
            endOfValue(from, to);
            return "it is not an answer of X";
        } catch (IOException broken) {
            return message(broken);
        }
    }

    private String excerpt(int from, int to) {
        String text = new String(bytes, from, Math.min(to - from, EXCERPT * 4), StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
    }

    private static String message(IOException broken) {
        String message = broken instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(broken.getMessage());
        return "not JSON: " + String.valueOf(message).replaceAll("\\s+", " ").replaceFirst(" ?\\((?:start marker|for |code ).*", "");
    }

    private int nextLine(int from) {
        return Math.min(bytes.length, endOfLine(from) + 1);
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
            at++;
        }
        return at;
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(breaks, offset);
        return (found < 0 ? -found - 1 : found) + 1;
    }

    private static byte[] withoutMark(byte[] raw) {
        if (raw.length >= 3 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF) {
            return Arrays.copyOfRange(raw, 3, raw.length);
        }
        if (raw.length >= 2 && (raw[0] == (byte) 0xFE && raw[1] == (byte) 0xFF || raw[0] == (byte) 0xFF && raw[1] == (byte) 0xFE)) {
            Charset wide = raw[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(raw, 2, raw.length - 2, wide).getBytes(StandardCharsets.UTF_8);
        }
        return raw;
    }
}
