package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A conversation. Its request is in {@link RequestLinkRow}. */
@Table("CONVERSATION")
interface ConversationRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Account and thread. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getThreadKey();

    @NotNull
    @StringLength(150)
    String getAccount();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String json);
}
