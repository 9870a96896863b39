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

/** Somebody who writes an answer; replaced by every word from them that they still do. */
@Table("WRITER")
@Indexes({
    @Index(name = "conversation", methodNames = {"getConversationId"}),
    @Index(name = "ends", methodNames = {"getEndsAt"})
})
interface WriterRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Of conversation and person. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getWriterKey();

    @NotNull
    Long getConversationId();

    @NotNull
    @StringLength(255)
    String getPerson();

    /** Milliseconds since 1970. */
    @NotNull
    Long getBeganAt();

    void setBeganAt(Long millis);

    /** Milliseconds since 1970. */
    @NotNull
    Long getEndsAt();

    void setEndsAt(Long millis);
}
