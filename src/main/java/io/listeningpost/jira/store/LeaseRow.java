package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Who is at something. A row is never changed but replaced, so its id says whether it is still what somebody read. */
@Table("LEASE")
interface LeaseRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Of the name. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getLeaseKey();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getName();

    /** The {@link NodeRow} that holds it; nothing when it is free. */
    @StringLength(NodeRow.LENGTH)
    @Nullable String getNode();

    /** How often it was taken. */
    @NotNull
    Long getToken();

    /** When it was taken last, in milliseconds since 1970. */
    @NotNull
    Long getSince();
}
