package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One life of a node. A beat replaces the row; without a row it is over. */
@Table("NODE")
interface NodeRow extends RawEntity<Long> {

    /** Characters of a node's name for one life. */
    int LENGTH = 100;

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @Unique
    @StringLength(LENGTH)
    String getNode();

    /** Machine and place. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getName();

    @NotNull
    Long getBeats();

    /** Keys of networks, with commas between; null for none. */
    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getOutOfReach();
}
