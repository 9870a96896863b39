package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The request of a conversation: a row of its own, because only inserting and deleting a row happens once. */
@Table("REQUEST_LINK")
interface RequestLinkRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @Unique
    Long getConversationId();

    @NotNull
    @Unique
    Long getIssueId();

    @NotNull
    @StringLength(255)
    String getIssueKey();
}
