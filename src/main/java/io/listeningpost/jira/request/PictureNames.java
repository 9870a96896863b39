package io.listeningpost.jira.request;

import io.listeningpost.social.Network;
import io.listeningpost.social.PostId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file names of a post's pictures, {@code x-1002-1.png}: made of its network, its first id and its place alone, so that a picture is
 * found again and no word of a stranger gets into a name.
 */
final class PictureNames {

    private final String start;
    private final Pattern pattern;

    PictureNames(Network network, PostId firstId) {
        this.start = network.key() + "-" + firstId.inFileName() + "-";
        this.pattern = Pattern.compile(Pattern.quote(start) + "(\\d{1,3})\\.(?:png|jpg|gif|webp)");
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
