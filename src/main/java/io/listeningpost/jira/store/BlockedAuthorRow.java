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

/** Somebody whose posts reach no request. */
@Table("BLOCKED_AUTHOR")
@Indexes(@Index(name = "account", methodNames = {"getAccount", "getID"}))
interface BlockedAuthorRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Account and user id of the author. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getAuthorKey();

    @NotNull
    @StringLength(150)
    String getAccount();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
