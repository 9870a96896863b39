package io.listeningpost.jira.rest.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread beside its request. Moments are ISO 8601 in UTC; everything a stranger wrote is plain text, to be encoded by whoever shows it.
 *
 * @param forgottenAt when the account was removed and what was heard and said here deleted for that; null where it was not
 * @param now   the server's time, for counting down
 * @param writers who else is writing an answer just now, who began first first
 * @param way   how it began: {@code direct}, {@code mention}, {@code quote} or {@code search}; null when that is not known any more
 * @param blocked whether the customer's later posts are ignored because somebody blocked them
 * @param portal whose the request is in the portal; null where nobody is its reporter
 * @param speaks the statuses that say something by themselves when the caller moves the request there now, in Jira's order
 * @param talks the threads that came together here, in the order of the items; empty where it is one
 * @param may   what the caller may do here
 * @param offers public comments of agents that could be answers, newest first
 * @param items posts and replies, oldest first; what is not published yet comes last
 */
record ConversationView(
        String request,
        String networkName,
        String thread,
        String url,
        @Nullable String way,
        AccountView account,
        AuthorView customer,
        boolean blocked,
        @Nullable PortalView portal,
        List<SpeaksView> speaks,
        ComposerView composer,
        @Nullable String forgottenAt,
        String now,
        MayView may,
        List<WriterView> writers,
        List<OfferView> offers,
        List<TalkView> talks,
        List<ItemView> items) {

    /**
     * What the caller may do: answer, and read and write direct messages, which are left out otherwise. {@code submit} says that what they
     * write has to be approved.
     */
    record MayView(boolean answer, boolean direct, boolean submit) {
    }

    /** A colleague by the name people know, and since when they write. */
    record WriterView(String by, String since) {
    }

    /**
     * A public comment that could be an answer.
     *
     * @param comment its mark, for the answer that is made of it
     * @param text    its words without markup
     * @param why     why it is no answer yet, for programs; null where it waits for an agent
     * @param message the same for people
     * @param usable  whether an answer can be made of it
     */
    record OfferView(String comment, String by, boolean mine, String at, String text, @Nullable String why, @Nullable String message,
            boolean usable) {
    }

    /**
     * The account that speaks.
     *
     * @param state      {@code linked}, {@code paused}, {@code revoked} or {@code removed}
     * @param trouble    what is wrong with its network now, null when nothing is
     * @param deafUntil  until when its budget lets nothing be read, null while it lets
     * @param restsUntil until when its replies rest because too many were refused, null while they do not
     * @param comments   what becomes of public comments: {@code never}, {@code ask} or {@code always}; null for one that is removed
     * @param enough     how many automatic posts the thread takes within 24 hours while it has as many, null while it takes more
     */
    record AccountView(String handle, String state, @Nullable String trouble, @Nullable String deafUntil, @Nullable String restsUntil,
            @Nullable Integer enough, @Nullable String comments) {
    }

    /** Whose the request is: {@code ours} says that it is a user in whose name we write, so that no customer reads it by that alone. */
    record PortalView(String by, boolean ours) {
    }

    /**
     * A status that speaks.
     *
     * @param direct whether to the customer alone
     * @param words  the posts as they would be published; empty where they are private and not for the caller
     */
    record SpeaksView(String status, boolean direct, List<String> words) {
    }

    /**
     * One of several threads.
     *
     * @param items   how many of the items stand in it
     * @param own     whether the request began with it
     * @param request whose thread it was before requests were merged; null where that is not known
     */
    record TalkView(int items, boolean own, @Nullable String request) {
    }

    /** Someone on the network; followers are null when the network did not tell. */
    record AuthorView(String handle, String name, @Nullable Long followers, boolean verified) {
    }

    /**
     * What an answer can be made of.
     *
     * @param direct       whether direct messages can be sent
     * @param photos       what photos a public post takes, null for none
     * @param directPhotos what photos a direct message takes, null for none
     * @param images       the images attached to the request, oldest first
     */
    record ComposerView(
            boolean direct, @Nullable PhotoRulesView photos, @Nullable PhotoRulesView directPhotos, List<ImageView> images) {
    }

    /** The most pictures, their media types, the most bytes of one, and the most characters of a description. */
    record PhotoRulesView(int most, List<String> types, long bytes, int altLength) {
    }

    record ImageView(String id, String name, String type, long bytes) {
    }

    /**
     * A post that was read, or a reply of ours.
     *
     * @param id         of the post; of a reply {@code reply-} and its number
     * @param role       {@code customer}, {@code joined} for the customer of a conversation that was merged into this one and who is not
     *                   answered by default, {@code bystander} or {@code us}
     * @param parts      one, or as many posts as the reply has
     * @param visibility {@code public}, {@code protected} or {@code direct}
     * @param gone       whether its network shows it no more; then its words are not told
     * @param erased     whether its words were taken out here as well; else a refused answer told that it is gone, and that is checked
     * @param goneWhy    when and why it went, null when nobody knows
     * @param depth      how deep it is nested, 0 to 2
     * @param above      the {@code id} of the item it answers; null where that is not among the items
     * @param canAnswer  whether the network takes an answer to it
     * @param cannot     why not: {@code search}, {@code not-addressed}, {@code restricted} or {@code target-gone}; null when it does, and
     *                   for what was only read
     * @param parent     the post it answers, where that is not in the thread
     * @param quoted     the post it quotes
     * @param row        by which it is known where people decide what becomes of it, when it can be made a request of its own; else null
     * @param delivery   of a reply; null for what was read
     */
    record ItemView(
            String id,
            String role,
            AuthorView author,
            String at,
            boolean edited,
            String visibility,
            boolean gone,
            boolean erased,
            @Nullable String goneWhy,
            int depth,
            @Nullable String above,
            boolean canAnswer,
            @Nullable String cannot,
            List<PartView> parts,
            List<MediaView> media,
            @Nullable OtherView parent,
            @Nullable OtherView quoted,
            @Nullable String row,
            @Nullable DeliveryView delivery) {

        /** The same for somebody who may not answer. */
        ItemView forReading() {
            return new ItemView(id, role, author, at, edited, visibility, gone, erased, goneWhy, depth, above, false, cannot, parts, media,
                    parent, quoted, row, delivery);
        }
    }

    /**
     * A text.
     *
     * @param url  its page on the network; null until it is published, and when it is gone there
     * @param gone whether somebody deleted it there; only told of what we said, whose words stay
     */
    record PartView(String text, @Nullable String url, boolean gone) {
    }

    /**
     * A picture or film.
     *
     * @param type  the network's word for it
     * @param alt   what its author says it shows
     * @param image the attachment of the request that holds it, null when there is none
     */
    record MediaView(String type, @Nullable String alt, @Nullable ImageView image) {
    }

    /** Another post that helps to understand one. */
    record OtherView(AuthorView author, String at, String text, String url) {
    }

    /**
     * How far a reply came.
     *
     * @param id      its number
     * @param kind    {@code answer} or {@code status}
     * @param state   {@code submitted}, {@code refused}, {@code waiting}, {@code sending}, {@code delivered}, {@code failed}, or
     *                {@code lost} when somebody deleted what was delivered, or some of it, on the network
     * @param by      the display name of whoever caused it
     * @param approved who approved it; null where nobody had to, or nobody did
     * @param sendsAt the end of its grace time, or the next attempt
     * @param reason  why it waits, failed or was refused
     * @param canApprove whether the caller may approve or refuse it
     * @param newer   whether the customer wrote again since it was submitted
     * @param quiet   whether it waits until the quiet hours of the account end
     * @param lostAt  when we noticed that it was deleted; null when it was not
     * @param besides whether more was wanted in the same act, which taking it back leaves as it is
     * @param also    handles that the network addresses as well once it is out, as far as it told
     * @param undone  what of the same act was not done, for people; only told to whoever sent it
     * @param comment {@code changed} or {@code gone} since an answer was made of it; null otherwise
     */
    record DeliveryView(
            String id,
            String kind,
            String state,
            String by,
            @Nullable ApprovedView approved,
            String sendsAt,
            @Nullable String reason,
            boolean canWithdraw,
            boolean canRetry,
            boolean canApprove,
            boolean newer,
            boolean quiet,
            @Nullable String comment,
            @Nullable String lostAt,
            boolean besides,
            List<String> also,
            List<String> undone) {

        /** The same with what was not done. */
        DeliveryView without(List<String> failed) {
            return new DeliveryView(id, kind, state, by, approved, sendsAt, reason, canWithdraw, canRetry, canApprove, newer, quiet,
                    comment, lostAt, besides, also, failed);
        }
    }

    /**
     * Who let an answer go out, by the name people know.
     *
     * @param changed whether in other words than those of its author
     */
    record ApprovedView(String by, String at, boolean changed) {
    }
}
