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

/** That two authors are the same person. */
@Table("SAYING")
@Indexes({
    @Index(name = "one", methodNames = {"getOneKey", "getID"}),
    @Index(name = "other", methodNames = {"getOtherKey", "getID"}),
    @Index(name = "aged", methodNames = {"getAgedAt", "getID"})
})
interface SayingRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Both authors, in an order of their own. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getPairKey();

    /** Network and user id. */
    @NotNull
    @StringLength(Keys.LENGTH)
    String getOneKey();

    @NotNull
    @StringLength(Keys.LENGTH)
    String getOtherKey();

    /** When to look whether it is still needed, in milliseconds since 1970. */
    @NotNull
    Long getAgedAt();

    void setAgedAt(Long millis);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
