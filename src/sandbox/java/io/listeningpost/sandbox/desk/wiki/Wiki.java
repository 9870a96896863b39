package io.listeningpost.sandbox.desk.wiki;

/**
 * Jira's text formatting notation as HTML: enough of it to see what a stranger's words would do if they were not escaped. Nothing in the
 * result loads anything, runs anything or closes what it did not open.
 */
public final class Wiki {

    private final Inline inline;

    /** @param contextPath where issue keys lead */
    public Wiki(String contextPath) {
        this.inline = new Inline(new Links(contextPath));
    }

    /** Safe HTML. */
    public String html(String notation) {
        return new Blocks(inline).html(notation);
    }
}
