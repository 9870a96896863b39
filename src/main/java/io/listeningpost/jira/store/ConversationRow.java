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

/** A conversation. Its request is in {@link RequestLinkRow}. */
@Table("CONVERSATION")
@Indexes({
    @Index(name = "account", methodNames = {"getAccount", "getID"}),
    @Index(name = "aged", methodNames = {"getAgedAt", "getID"}),
    @Index(name = "merged", methodNames = {"getMergedInto", "getID"}),
    @Index(name = "branch", methodNames = {"getBranchOf", "getID"})
})
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

    /** When to look whether it is still needed, in milliseconds since 1970; nothing in rows that nobody looked at yet. */
    @Nullable Long getAgedAt();

    void setAgedAt(@Nullable Long millis);

    /** The conversation that it is part of, else nothing. */
    @Nullable Long getMergedInto();

    void setMergedInto(@Nullable Long id);

    /** The conversation that it was split from, else nothing. */
    @Nullable Long getBranchOf();

    void setBranchOf(@Nullable Long id);

    /** Whether it was put to rest; nothing for no. */
    @Nullable Boolean getRests();

    void setRests(@Nullable Boolean rests);

    /** When the account was removed with whose data it was forgotten, in milliseconds since 1970; else nothing. */
    @Nullable Long getForgottenAt();

    void setForgottenAt(@Nullable Long millis);
}
