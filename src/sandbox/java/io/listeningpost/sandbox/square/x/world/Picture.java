package io.listeningpost.sandbox.square.x.world;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What the bytes of a picture say of it, whatever their sender says. */
public record Picture(String type, int width, int height) {

    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;

    /** Reads the head of a JPEG, PNG, GIF or WebP; empty if the bytes are none of them. */
    public static Optional<Picture> of(byte[] bytes) {
        if (bytes.length > 30 && number(bytes, 0) == RIFF && number(bytes, 8) == WEBP) {
            // of the three kinds of WebP only the extended one tells its size in a simple way
            boolean extended = bytes[15] == 'X';
            return Optional.of(new Picture("image/webp", extended ? 1 + small(bytes, 24) : 1, extended ? 1 + small(bytes, 27) : 1));
        }
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                String type = reader.getOriginatingProvider().getMIMETypes()[0];
                if (type.matches("image/(jpeg|png|gif)")) {
                    reader.setInput(in);
                    Picture picture = new Picture(type, reader.getWidth(0), reader.getHeight(0));
                    reader.dispose();
                    return Optional.of(picture);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Draws a small picture: a sky, a ground, and a box whose colour depends on the seed. */
    public static byte[] draw(int width, int height, String seed, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int box = 0x9C7A4E + (seed.hashCode() & 0x1F1F1F);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = Math.abs(x - width / 2) < width / 4 && Math.abs(y - height * 3 / 5) < height / 5;
                boolean tape = Math.abs(x - width / 2) < Math.max(1, width / 40);
                int ground = y > height * 3 / 4 ? 0x8A7F6B : 0xBFD9EA - (y * 40 / height) * 0x010100;
                image.setRGB(x, y, inside ? tape ? 0xE8D9A0 : box : ground);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    private static int small(byte[] bytes, int at) {
        return (bytes[at + 2] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at] & 0xFF;
    }
}
