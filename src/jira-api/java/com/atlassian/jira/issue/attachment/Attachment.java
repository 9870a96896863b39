package com.atlassian.jira.issue.attachment;

/**
 * A file on an issue; its bytes are read through the manager.
 *
 * <p>Unproven on Jira 11: a class with these getters in the Jira 5 to 7 Javadoc, all of them called by public plugins for Jira 8 and 9.
 * The constructor is the local host's own, not Jira's.
 */
public class Attachment {

    private final Long id;
    private final String filename;
    private final String mimetype;
    private final Long filesize;

    protected Attachment(Long id, String filename, String mimetype, Long filesize) {
        this.id = id;
        this.filename = filename;
        this.mimetype = mimetype;
        this.filesize = filesize;
    }

    public Long getId() {
        return id;
    }

    public String getFilename() {
        return filename;
    }

    public String getMimetype() {
        return mimetype;
    }

    /** In bytes. */
    public Long getFilesize() {
        return filesize;
    }
}
