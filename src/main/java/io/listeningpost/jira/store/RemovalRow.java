package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** That an account was removed and things of it are to be forgotten; replaced by every change. */
@Table("REMOVAL")
interface RemovalRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @Unique
    @StringLength(150)
    String getAccount();

    /** Milliseconds since 1970. */
    @NotNull
    Long getRemovedAt();

    /** When all was forgotten, in milliseconds since 1970; nothing before. */
    @Nullable Long getDoneAt();

    /** As {@link RemovalJson} writes it. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
