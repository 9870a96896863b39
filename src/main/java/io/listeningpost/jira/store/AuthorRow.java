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

/** An author as last read. */
@Table("AUTHOR")
@Indexes(@Index(name = "read", methodNames = {"getReadAt"}))
interface AuthorRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Network and user id. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getAuthorKey();

    /** Milliseconds since 1970. */
    @NotNull
    Long getReadAt();

    void setReadAt(Long millis);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String json);
}
