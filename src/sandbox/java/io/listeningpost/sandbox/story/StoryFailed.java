package io.listeningpost.sandbox.story;

/** A step of the story did not come out as it must; the message is for people and needs no stack trace beside it. */
public final class StoryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
