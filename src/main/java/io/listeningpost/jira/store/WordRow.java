package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What a request is still to be told of whoever began it: gone once it is told. */
@Table("SAYING_WORD")
@Indexes({
    @Index(name = "account", methodNames = {"getAccount", "getID"}),
    @Index(name = "made", methodNames = {"getMadeAt", "getID"})
})
interface WordRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @StringLength(150)
    String getAccount();

    @NotNull
    Long getIssueId();

    /** Milliseconds since 1970. */
    @NotNull
    Long getMadeAt();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
