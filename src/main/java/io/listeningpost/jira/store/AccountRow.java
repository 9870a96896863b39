package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A linked account; replaced by every change. */
@Table("ACCOUNT")
interface AccountRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    @NotNull
    @Unique
    @StringLength(150)
    String getAccount();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getSettings();

    /** The account's keys, sealed; never in the clear. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getSealedKeys();

    /** Since when these keys are being exchanged, in milliseconds. */
    @Nullable Long getExchangingAt();
}
