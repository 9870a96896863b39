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

/** A node on which rounds begin. */
@Table("PULSE")
@Indexes(@Index(name = "seen", methodNames = {"getSeenAt"}))
interface PulseRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @Unique
    @StringLength(150)
    String getNodeName();

    @NotNull
    @StringLength(100)
    String getVersion();

    void setVersion(String version);

    /** Milliseconds since 1970. */
    @NotNull
    Long getStartedAt();

    void setStartedAt(Long millis);

    /** Milliseconds since 1970. */
    @NotNull
    Long getSeenAt();

    void setSeenAt(Long millis);
}
