package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A thread in which a conversation goes on that began with another. */
@Table("THREAD_LINK")
interface ThreadLinkRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Of the account and the thread. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getThreadKey();

    @NotNull
    Long getConversationId();
}
