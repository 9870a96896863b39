package io.listeningpost.jira.request;

import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file names of a post's pictures, {@code x-1002-1.png}: made of its network, its first id and its place alone, so that a picture is
 * found again and no word of a stranger gets into a name.
 */
final class PictureNames {

    private static final int LONGEST_ID = 80;
    private static final int HASH_BYTES = 16;

    private final String start;
    private final Pattern pattern;

    PictureNames(Network network, PostId firstId) {
        String id = firstId.value();
        String plain = id.matches("[A-Za-z0-9]{1," + LONGEST_ID + "}") ? id : "h" + hash(id);
        this.start = network.key() + "-" + plain + "-";
        this.pattern = Pattern.compile(Pattern.quote(start) + "(\\d{1,3})\\.(?:png|jpg|gif|webp)");
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param place from 0 */
    String name(int place, PictureType type) {
        return start + (place + 1) + "." + type.extension();
    }

    /** The place, from 0, of the picture with this file name; empty when it is none of this post. */
    Optional<Integer> place(String fileName) {
        Matcher found = pattern.matcher(fileName);
        return found.matches() ? Optional.of(Integer.parseInt(found.group(1)) - 1) : Optional.empty();
    }
}
