package io.listeningpost.network.facebook;

/** What is asked of each sort of thing. The Graph API tells nothing that is not asked for by its name. */
final class GraphFields {

    static final String COMMENT = "id,from{id,name},message,created_time,parent{id,from{id},parent{id}},message_tags,"
            + "attachment{type,title,media,url},is_hidden,can_comment";
    static final String POST = "id,from{id,name},message,story,created_time,updated_time,message_tags,"
            + "attachments{media_type,title,media,url}";
    static final String MESSAGE = "id,from,to,message,created_time,attachments{mime_type,name,image_data},sticker,shares{link}";

    private GraphFields() {
    }

    /** A page of posts with the newest comments of each, answers among comments included. */
    static String postsWith(int comments) {
        return POST + ",comments.filter(stream).order(reverse_chronological).limit(" + comments + "){" + COMMENT + "}";
    }

    /** A comment alone, with what it stands below. */
    static String commentAlone() {
        return COMMENT + ",object{id,from{id}}";
    }

    /** A conversation with its newest messages. */
    static String conversation(int messages) {
        return "id,updated_time,participants,messages.limit(" + messages + "){" + MESSAGE + "}";
    }
}
