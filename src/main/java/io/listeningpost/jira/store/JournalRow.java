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

/** A post seen. What intake changes and what polling changes are different columns, so neither overwrites the other. */
@Table("JOURNAL")
@Indexes({
    @Index(name = "waiting", methodNames = {"getWaiting", "getPostedAt", "getID"}),
    @Index(name = "queued", methodNames = {"getWaiting", "getThreadKey", "getPostedAt", "getID"}),
    @Index(name = "erasing", methodNames = {"getErasing", "getCheckDue", "getID"}),
    @Index(name = "thread", methodNames = {"getThreadKey", "getPostedAt", "getID"}),
    @Index(name = "account", methodNames = {"getAccount", "getID"}),
    @Index(name = "outcome", methodNames = {"getAccount", "getOutcome", "getID"}),
    @Index(name = "queue", methodNames = {"getWaiting", "getID"}),
    @Index(name = "watched", methodNames = {"getWatched", "getCheckDue", "getID"}),
    @Index(name = "aged", methodNames = {"getAgedAt", "getID"}),
    @Index(name = "heard", methodNames = {"getAccount", "getHeardDay", "getBecame"})
})
interface JournalRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Account and first id. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getEntryKey();

    @NotNull
    @StringLength(150)
    String getAccount();

    /** Account and thread; nothing for a post that could not be read. */
    @StringLength(Keys.LENGTH)
    @Nullable String getThreadKey();

    void setThreadKey(@Nullable String key);

    /** The thread that the network named, as {@link Json#quote} writes it, where people put the post into another; else nothing. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getApart();

    void setApart(@Nullable String thread);

    /** How the post came here: a constant of {@link Origin}. */
    @NotNull
    @StringLength(20)
    String getOrigin();

    void setOrigin(String origin);

    /** A constant of {@code Heard}; nothing in rows older than the word, which were mentions. */
    @StringLength(20)
    @Nullable String getHeard();

    void setHeard(@Nullable String heard);

    /** Whether the row waits only because it was heard in a better way; nothing for no. */
    @Nullable Boolean getReheard();

    void setReheard(@Nullable Boolean reheard);

    /** When its first version was written, in milliseconds since 1970: an edit keeps the post's place. */
    @NotNull
    Long getPostedAt();

    /** Milliseconds since 1970. */
    @NotNull
    Long getSeenAt();

    @NotNull
    @StringLength(20)
    String getState();

    void setState(String state);

    @StringLength(20)
    @Nullable String getOutcome();

    void setOutcome(@Nullable String outcome);

    /** The account while there is work to do, else nothing: so the index of waiting posts stays as short as the queue. */
    @StringLength(150)
    @Nullable String getWaiting();

    void setWaiting(@Nullable String account);

    /** Milliseconds since 1970; 0 for at once. */
    @NotNull
    Long getNotUntil();

    void setNotUntil(Long millis);

    @NotNull
    Integer getAttempts();

    void setAttempts(Integer attempts);

    @Nullable Long getIssueId();

    void setIssueId(@Nullable Long issueId);

    /** As {@link Json#quote} writes it. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getReason();

    void setReason(@Nullable String reason);

    /** The account while the network is asked for the post again, else nothing. */
    @StringLength(150)
    @Nullable String getWatched();

    void setWatched(@Nullable String account);

    /** When it is next, in milliseconds since 1970. */
    @Nullable Long getCheckDue();

    void setCheckDue(@Nullable Long millis);

    /** When the post was first not there, in milliseconds since 1970. */
    @Nullable Long getMissedAt();

    void setMissedAt(@Nullable Long millis);

    /** A constant of {@code Absence} when it has to be erased. */
    @StringLength(20)
    @Nullable String getLost();

    void setLost(@Nullable String absence);

    /** The account while it has to be erased, else nothing; nothing, too, in rows older than the column. */
    @StringLength(150)
    @Nullable String getErasing();

    void setErasing(@Nullable String account);

    /** JSON list of the conversations whose requests show it as context. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getShownIn();

    void setShownIn(@Nullable String json);

    /** When to look whether it is still needed, in milliseconds since 1970; nothing in rows that nobody looked at yet. */
    @Nullable Long getAgedAt();

    void setAgedAt(@Nullable Long millis);

    /** Whether only that it was here is known; nothing for no. */
    @Nullable Boolean getForgotten();

    void setForgotten(@Nullable Boolean forgotten);

    /** The day of UTC on which it was first read as a mention, since 1970; nothing for what stands beside mentions, and in older rows. */
    @Nullable Long getHeardDay();

    void setHeardDay(@Nullable Long day);

    /** The most that ever came of it: a constant of {@link Fate}; nothing while that is open. */
    @StringLength(20)
    @Nullable String getBecame();

    void setBecame(@Nullable String fate);

    /** Written to keep others from the row until the transaction ends; what it says means nothing. */
    @Nullable Long getHeld();

    void setHeld(@Nullable Long anything);

    /** As {@link PostJson} writes it. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getPost();

    void setPost(String json);

    /** What a post counts as, the least first: one that opened a request stays that when it is erased. */
    enum Fate {
        /** We wrote it. */
        OWN,
        NOTHING,
        COMMENTED,
        OPENED
    }

    /** How a post came into the journal. */
    enum Origin {
        MENTION,
        /** Read beside a mention; becomes a mention when it turns out to be one. */
        CONTEXT,
        /** Raw words we could not read; becomes a mention once we can. */
        UNREADABLE
    }
}
