package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A thread in which a conversation goes on that began with another. */
@Table("THREAD_LINK")
@Indexes(@Index(name = "conversation", methodNames = {"getConversationId", "getID"}))
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

    void setConversationId(Long id);

    /** The thread, as {@link Json#quote} writes it, where all of it belongs to the conversation; else nothing. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getWhole();
}
