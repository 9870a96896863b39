package io.listeningpost.sandbox.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what shall be served on disk, because recordings may be larger than memory. One thread writes, then many read. */
final class Spool implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private long end;

    private Spool(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Some bytes in the spool. */
    record Place(long from, int length) {
    }

    static Spool in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "recorded", ".spool");
        return new Spool(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    Place write(byte[] bytes) throws IOException {
        return write(bytes, 0, bytes.length);
    }

    Place write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
        long at = end;
        while (left.hasRemaining()) {
            at += channel.write(left, at);
        }
        Place place = new Place(end, length);
        end = at;
        return place;
    }

    byte[] read(Place place) {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, place.from() + bytes.position()) < 0) {
                    throw new IOException("the spool " + file + " is shorter than it was");
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
