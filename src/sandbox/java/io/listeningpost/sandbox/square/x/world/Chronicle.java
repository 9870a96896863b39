package io.listeningpost.sandbox.square.x.world;

import io.listeningpost.sandbox.square.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON lines that only grows. A line is on its way to the disk when {@link #append} returns, so a killed process loses
 * nothing; a last line that was torn is dropped on reading. Without a file it forgets. Not thread-safe; {@link World} guards it.
 */
final class Chronicle implements AutoCloseable {

    private final @Nullable FileChannel file;
    private final List<Happening> past;

    private Chronicle(@Nullable FileChannel file, List<Happening> past) {
        this.file = file;
        this.past = past;
    }

    /** Nothing is kept. */
    static Chronicle inMemory() {
        return new Chronicle(null, List.of());
    }

    /**
     * Opens or begins the file.
     *
     * @throws IOException if it cannot be read or a line in it is no happening; names the line
     */
    static Chronicle at(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        byte[] all = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        List<Happening> past = new ArrayList<>();
        int whole = 0;
        for (int at = 0; at < all.length; at++) {
            if (all[at] == '\n') {
                past.add(line(path, past.size() + 1, all, whole, at));
                whole = at + 1;
            }
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(whole);
        file.position(whole);
        return new Chronicle(file, past);
    }

    /** What was in the file when it was opened. */
    List<Happening> past() {
        return past;
    }

    /** Adds a line. */
    void append(Happening happening) {
        if (file == null) {
            return;
        }
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.write(Json.MAPPER.writerFor(Happening.class).writeValueAsBytes(happening));
            line.write('\n');
            ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The Square's file cannot be written.", full);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException alreadyGone) {
                throw new UncheckedIOException(alreadyGone);
            }
        }
    }

    private static Happening line(Path path, int number, byte[] all, int from, int to) throws IOException {
        try {
            return Json.MAPPER.readerFor(Happening.class).readValue(all, from, to - from);
        } catch (IOException broken) {
            throw new IOException(path + " line " + number + " is not readable: " + broken.getMessage(), broken);
        }
    }
}
