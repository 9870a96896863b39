package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The prices an admin put in place of those a network publishes; replaced by every change. */
@Table("PRICE")
interface PriceRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @Unique
    @StringLength(20)
    String getNetwork();

    /** Millionths of a US dollar by charge. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
