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

/** A draft in one state; the next state is another row, so that its id is the revision. */
@Table("DRAFT")
@Indexes({
    @Index(name = "conversation", methodNames = {"getConversationId"}),
    @Index(name = "kept", methodNames = {"getKeptAt"})
})
interface DraftRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Of conversation and person. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getDraftKey();

    @NotNull
    Long getConversationId();

    /** Milliseconds since 1970. */
    @NotNull
    Long getKeptAt();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
