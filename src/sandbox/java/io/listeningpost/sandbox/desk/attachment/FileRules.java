package io.listeningpost.sandbox.desk.attachment;

import java.util.Optional;

/** What Jira refuses to attach, in Jira's words. */
public final class FileRules {

    /** The default of Jira's attachment size, in bytes. */
    public static final long LARGEST = 10_485_760;
    private static final int LONGEST_NAME = 255;
    private static final String FORBIDDEN = "\\/\"%:$?*<|>";

    private FileRules() {
    }

    static Optional<String> wrong(String name, long size) {
        if (name.isBlank()) {
            return Optional.of("Cannot attach a file without a name.");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("The file name must not have more than 255 characters.");
        }
        Optional<Character> forbidden = name.chars().mapToObj(c -> (char) c)
                .filter(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c)).findFirst();
        if (forbidden.isPresent()) {
            return Optional.of("The file name contains the invalid character '" + forbidden.get() + "'.");
        }
        if (size == 0) {
            return Optional.of("Cannot attach file " + name + " as it is empty.");
        }
        return size <= LARGEST ? Optional.empty()
                : Optional.of("The file " + name + " is too large: attachments may have at most 10.00 MB.");
    }
}
