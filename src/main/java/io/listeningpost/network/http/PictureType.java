package io.listeningpost.network.http;

import java.util.Arrays;
import java.util.Optional;

/** What the first bytes of a file say that it is. */
public final class PictureType {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] GIF87 = {'G', 'I', 'F', '8', '7', 'a'};
    private static final byte[] GIF89 = {'G', 'I', 'F', '8', '9', 'a'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final int AFTER_LENGTH = 8;

    private PictureType() {
    }

    /** The media type of a picture; empty for anything that is none of the four that are safe to keep. */
    public static Optional<String> of(byte[] bytes) {
        if (begins(bytes, 0, PNG)) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 0, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (begins(bytes, 0, GIF87) || begins(bytes, 0, GIF89)) {
            return Optional.of("image/gif");
        }
        return begins(bytes, 0, RIFF) && begins(bytes, AFTER_LENGTH, WEBP) ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, byte[] mark) {
        return bytes.length >= at + mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }
}
