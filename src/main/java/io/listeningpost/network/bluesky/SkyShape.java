package io.listeningpost.network.bluesky;

import java.util.Optional;

/** How wide and how high a picture is, from its first bytes. Clients keep the room free while it loads. */
record SkyShape(int width, int height) {

    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;

    /** Of a PNG or JPEG; empty for others and for what makes no sense. */
    static Optional<SkyShape> of(byte[] bytes, String type) {
        Optional<SkyShape> shape = switch (type) {
            case "image/png" -> bytes.length < PNG_HEIGHT + 4 ? Optional.empty()
                    : Optional.of(new SkyShape(number(bytes, PNG_WIDTH, 4), number(bytes, PNG_HEIGHT, 4)));
            case "image/jpeg" -> jpeg(bytes);
            default -> Optional.empty();
        };
        return shape.filter(one -> one.width > 0 && one.height > 0);
    }

    /** From marker to marker until the one of the frame. */
    private static Optional<SkyShape> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new SkyShape(number(bytes, at + 7, 2), number(bytes, at + 5, 2)));
            }
            at += marker == 0xFF ? 1 : 2 + number(bytes, at + 2, 2);
        }
        return Optional.empty();
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}
