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

/** What somebody said in a conversation; replaced as a whole by a newer version. */
@Table("TURN")
@Indexes(@Index(name = "conversation", methodNames = {"getConversationId", "getPostedAt"}))
interface TurnRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Account and first id. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getPostKey();

    @NotNull
    @StringLength(150)
    String getAccount();

    @NotNull
    Long getConversationId();

    void setConversationId(Long id);

    /** Milliseconds since 1970. */
    @NotNull
    Long getPostedAt();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String json);
}
