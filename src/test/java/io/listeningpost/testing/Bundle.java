package io.listeningpost.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Texts as the product ships them. */
public final class Bundle {

    private Bundle() {
    }

    /** @param key without what all keys begin with */
    public static String english(String key) {
        Properties texts = new Properties();
        try (InputStream bundle = Bundle.class.getResourceAsStream("/i18n/listening-post.properties")) {
            texts.load(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = texts.getProperty("listening-post." + key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        return text;
    }
}
