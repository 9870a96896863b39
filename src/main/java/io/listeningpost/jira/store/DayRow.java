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
import org.jspecify.annotations.Nullable;

/** What an account heard and said on one day; replaced by every count that found other figures. */
@Table("DAY_BOOK")
@Indexes({
    @Index(name = "span", methodNames = {"getSpan"}),
    @Index(name = "open", methodNames = {"getOpenFor", "getEpochDay"}),
    @Index(name = "day", methodNames = {"getEpochDay"})
})
interface DayRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Account and day. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getDayKey();

    /** Account and month of UTC, for example {@code x:99 2026-03}: what is asked for together. */
    @NotNull
    @StringLength(160)
    String getSpan();

    /** Days since 1970 in UTC. */
    @NotNull
    Long getEpochDay();

    /** The account while the day may be counted again, else nothing: so the index of open days stays short. */
    @StringLength(150)
    @Nullable String getOpenFor();

    void setOpenFor(@Nullable String account);

    /** When it was counted last, in milliseconds since 1970; 0 for never. */
    @NotNull
    Long getCountedAt();

    /** As {@link DayJson} writes them. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getFigures();
}
