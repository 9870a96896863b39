package io.listeningpost.sandbox.square.x.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the room's file. Folding all of them in order gives the state. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "happening")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Happening.PersonKept.class, name = "person"),
    @JsonSubTypes.Type(value = Happening.PostKept.class, name = "post"),
    @JsonSubTypes.Type(value = Happening.PostDeleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = Happening.AppKept.class, name = "app"),
    @JsonSubTypes.Type(value = Happening.TokenKept.class, name = "token"),
    @JsonSubTypes.Type(value = Happening.BearerKept.class, name = "bearer"),
    @JsonSubTypes.Type(value = Happening.MessageKept.class, name = "message"),
    @JsonSubTypes.Type(value = Happening.MediaKept.class, name = "media"),
    @JsonSubTypes.Type(value = Happening.CreditsKept.class, name = "credits"),
})
sealed interface Happening {

    /** A person joined or changed. */
    record PersonKept(Person person) implements Happening {
    }

    /** A post, or another version of one, was made. */
    record PostKept(Post post) implements Happening {
    }

    /** A post went, with all its versions. */
    record PostDeleted(String first) implements Happening {
    }

    /** An app was registered. */
    record AppKept(App app) implements Happening {
    }

    /** A token was issued or revoked. */
    record TokenKept(AccessToken token) implements Happening {
    }

    /** An OAuth 2.0 token was issued, used up or revoked. */
    record BearerKept(Bearer bearer) implements Happening {
    }

    /** A direct message was sent. */
    record MessageKept(Message message) implements Happening {
    }

    /** A picture was uploaded or described. */
    record MediaKept(Media media) implements Happening {
    }

    /** The purse changed. */
    record CreditsKept(Credits credits) implements Happening {
    }
}
