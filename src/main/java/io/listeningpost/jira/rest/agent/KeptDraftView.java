package io.listeningpost.jira.rest.agent;

import io.listeningpost.conversation.KeptDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller was writing.
 *
 * @param draft null when nothing is kept
 */
record KeptDraftView(@Nullable DraftView draft) {

    static KeptDraftView of(@Nullable KeptDraft kept) {
        return new KeptDraftView(kept == null ? null : DraftView.of(kept));
    }

    /**
     * A draft in one state.
     *
     * @param revision of this state, to be named when the next one is kept
     * @param at       when it was kept
     * @param target   the post it answers, null for the customer's last one
     */
    record DraftView(String revision, String at, String text, @Nullable String target, boolean direct, List<PhotoView> photos,
            @Nullable String comment, @Nullable String move, String note) {

        private static DraftView of(KeptDraft kept) {
            KeptDraft.Content content = kept.content();
            return new DraftView(Long.toString(kept.revision()), kept.at().toString(), content.text(), content.target().orElse(null),
                    content.direct(), content.photos().stream().map(photo -> new PhotoView(photo.attachment(), photo.alt())).toList(),
                    content.comment().orElse(null), content.move().orElse(null), content.note());
        }
    }

    /** The id of an attachment of the request, and what it shows. */
    record PhotoView(String attachment, String alt) {
    }
}
