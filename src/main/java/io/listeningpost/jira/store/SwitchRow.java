package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Something that is switched off; there is no row while it is on. */
@Table("SWITCHED_OFF")
interface SwitchRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @Unique
    @StringLength(20)
    String getTarget();

    /** Who, when and why, as JSON. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
