package io.listeningpost.sandbox.desk.wiki;

import java.util.Optional;

/**
 * Jira's text formatting notation as HTML: enough of it to see what a stranger's words would do if they were not escaped. Nothing in the
 * result loads anything from elsewhere, runs anything or closes what it did not open.
 */
public final class Wiki {

    private final Links links;

    /** @param contextPath where issue keys lead */
    public Wiki(String contextPath) {
        this.links = new Links(contextPath);
    }

    /** Safe HTML. */
    public String html(String notation) {
        return html(notation, name -> Optional.empty());
    }

    /** Safe HTML that shows the pictures which are attached where the text stands. */
    public String html(String notation, Pictures pictures) {
        return new Blocks(new Inline(links, pictures)).html(notation);
    }

    /** Where the attached pictures are. */
    public interface Pictures {

        /** The address of the picture with a file name; empty when none of that name is attached. */
        Optional<String> address(String fileName);
    }
}
