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

/** What an account used of one thing on one day; replaced by every addition. */
@Table("METER")
@Indexes({
    @Index(name = "span", methodNames = {"getSpan"}),
    @Index(name = "day", methodNames = {"getEpochDay"})
})
interface MeterRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Account, day and charge. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getMeterKey();

    /** Account and month of UTC, for example {@code x:99 2026-03}: what is asked for together. */
    @NotNull
    @StringLength(160)
    String getSpan();

    /** Days since 1970 in UTC. */
    @NotNull
    Long getEpochDay();

    @NotNull
    @StringLength(30)
    String getCharge();

    @NotNull
    Long getUnits();

    /** Millionths of a US dollar. */
    @NotNull
    Long getMicros();
}
