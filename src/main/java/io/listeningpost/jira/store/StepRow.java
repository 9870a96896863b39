package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One change of a reply: who did what when. Its key makes that each number is given once, and so each change happens once. */
@Table("OUTBOX_STEP")
interface StepRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Outbox id and number of the step, for example {@code 17:3}. */
    @NotNull
    @Unique
    @StringLength(60)
    String getStepKey();

    @NotNull
    @StringLength(20)
    String getStep();

    /** The node that was at it. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getNode();

    /** Milliseconds since 1970. */
    @NotNull
    Long getHappenedAt();
}
