package io.listeningpost.intake;

import io.listeningpost.social.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Photos fetched of late, so that a post that has to wait does not fetch them again. Bounded by their bytes. Thread-safe. */
final class PhotoAlbum {

    private final long room;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();
    private long taken;

    PhotoAlbum(long room) {
        this.room = room;
    }

    synchronized Optional<Picture> find(String key) {
        return Optional.ofNullable(pictures.get(key));
    }

    /** Keeps it; the oldest make room. */
    synchronized void keep(String key, Picture picture) {
        drop(key);
        pictures.put(key, picture);
        taken += picture.bytes().length;
        while (taken > room) {
            drop(pictures.keySet().iterator().next());
        }
    }

    private void drop(String key) {
        Picture gone = pictures.remove(key);
        taken -= gone == null ? 0 : gone.bytes().length;
    }
}
