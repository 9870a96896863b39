package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A sign-in under way; gone once it is finished. */
@Table("SIGN_IN")
interface SignInRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Hash of what the browser comes back with. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getTicket();

    /** In milliseconds. */
    @Indexed
    @NotNull
    Long getEndsAt();

    /** All that is secret, and who began. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getSealed();
}
