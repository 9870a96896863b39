package io.listeningpost.reply;

import io.listeningpost.social.Refusal;

/** Blockers and refusals in words for agents. */
final class Plainly {

    private Plainly() {
    }

    static String of(Blocker blocker) {
        return switch (blocker) {
            case NO_CONVERSATION -> "This request has no public thread.";
            case NO_ACCOUNT -> "The account of this thread is not linked any more: ask an admin.";
            case EMPTY -> "text is empty: write what the customer should read.";
            case TOO_LONG -> "text is too long: " + ReplyComposer.MOST_PARTS + " posts are the most we send at once.";
            case NO_TARGET -> "The post to answer is not part of this thread.";
            case TARGET_GONE -> "The post to answer was deleted: answer another one.";
            case NOT_ADDRESSED -> "The author did not name us, so the network takes no answer from us: answer a post that names us, "
                    + "or open the thread on the network.";
            case RESTRICTED -> "The author does not let us answer this post: send a direct message, or open the thread on the network.";
            case NO_DIRECT -> "No direct message can be sent to this person: answer in public, or open the thread on the network.";
            case NO_PHOTOS -> "photos: the network takes none here. Leave them out.";
            case TOO_MANY_PHOTOS -> "photos: these are more than one post holds. Leave some out.";
            case PHOTO_GONE -> "photos: one is not among the images of the request any more. Choose another.";
            case PHOTO_TYPE -> "photos: one is of a kind that the network does not take. Convert it.";
            case PHOTO_TOO_BIG -> "photos: one is bigger than the network takes. Make it smaller.";
            case ALT_TOO_LONG -> "photos: a description is longer than the network takes. Shorten it.";
            case SAME_WORDS -> "We said exactly this in the thread before: say it in other words.";
            case PART_SAID_ELSEWHERE -> "A later part says exactly what the account posted within the last day. The "
                    + "network would refuse it after the first part is out: use other words.";
            case PRIVATE_ADDED -> "The new words hold something private that the author did not write: take it out.";
            case COMMENT_SENT -> "The comment was sent before it was changed: what is public stays as it is. Write another answer.";
        };
    }

    /** Whether it was given up for a reason that no second try can change: what it answers in public is gone, or never named us. */
    static boolean saysForEver(OutboxEntry entry) {
        return entry.person().isEmpty() && entry.reason().filter(reason -> reason.startsWith(of(Refusal.TARGET_GONE, ""))
                || reason.startsWith(of(Refusal.NOT_ADDRESSED, ""))).isPresent();
    }

    /** Why a reply was given up. */
    static String of(Refusal why, String detail) {
        String words = switch (why) {
            case NOT_ADDRESSED -> "The author did not name us, so the network takes no answer to this post: "
                    + "open the thread on the network.";
            case TARGET_GONE -> "The post to answer was deleted.";
            case RESTRICTED -> "The author does not let us answer this post: find another way to reach them.";
            case DUPLICATE -> "The network says that we posted exactly these words before: use other words.";
            case TOO_LONG -> "The network finds a part too long: shorten it.";
            case ACCOUNT_BARRED -> "The network does not let the account post.";
            case INVALID -> "The network does not take the reply.";
        };
        return detail.isBlank() ? words : words + " It said: " + detail;
    }
}
