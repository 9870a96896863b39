package io.listeningpost.reply;

import io.listeningpost.social.Capabilities;
import io.listeningpost.social.PhotoRules;
import io.listeningpost.social.Picture;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether photos are such as a network takes. */
final class PhotoCheck {

    private PhotoCheck() {
    }

    static Optional<PhotoRules> rules(Capabilities can, Channel channel) {
        return channel == Channel.PUBLIC ? can.photos() : can.directPhotos();
    }

    /** What is wrong with these photos of a request that has these images. */
    static Set<Blocker> blockers(Optional<PhotoRules> rules, List<Photo> photos, List<Attached> images) {
        Set<Blocker> found = EnumSet.noneOf(Blocker.class);
        if (photos.isEmpty()) {
            return found;
        }
        if (rules.isEmpty()) {
            found.add(Blocker.NO_PHOTOS);
            return found;
        }
        if (photos.size() > rules.get().most()) {
            found.add(Blocker.TOO_MANY_PHOTOS);
        }
        for (Photo photo : photos) {
            images.stream().filter(image -> image.id().equals(photo.attachmentId())).findFirst()
                    .map(image -> wrong(rules.get(), image.type(), image.bytes()))
                    .orElseGet(() -> Optional.of(Blocker.PHOTO_GONE))
                    .ifPresent(found::add);
            if (photo.alt().codePointCount(0, photo.alt().length()) > rules.get().altLength()) {
                found.add(Blocker.ALT_TOO_LONG);
            }
        }
        return found;
    }

    /** The same of the bytes that are about to be sent. */
    static Optional<Blocker> wrong(Optional<PhotoRules> rules, Picture picture) {
        return rules.map(each -> wrong(each, picture.type(), picture.bytes().length)).orElse(Optional.of(Blocker.NO_PHOTOS));
    }

    private static Optional<Blocker> wrong(PhotoRules rules, String type, long bytes) {
        if (!rules.types().contains(type)) {
            return Optional.of(Blocker.PHOTO_TYPE);
        }
        return bytes > rules.bytes() ? Optional.of(Blocker.PHOTO_TOO_BIG) : Optional.empty();
    }
}
