package io.listeningpost.social;

/**
 * A picture with its bytes. Not to be changed after it was made.
 *
 * @param type its media type, for example {@code image/png}, checked against its bytes by whoever made it
 * @param alt  a description for people who do not see it; may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] bytes, String type, String alt) {

    @Override
    public String toString() {
        return "Picture[" + type + ", " + bytes.length + " bytes]";
    }
}
