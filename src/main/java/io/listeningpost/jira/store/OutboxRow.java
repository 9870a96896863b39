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

/** A reply. Whoever changes it first writes the next {@link StepRow}. */
@Table("OUTBOX")
@Indexes({
    @Index(name = "waiting", methodNames = {"getWaiting", "getID"}),
    @Index(name = "untold", methodNames = {"getUntold", "getID"}),
    @Index(name = "uncopied", methodNames = {"getUncopied", "getID"}),
    @Index(name = "conversation", methodNames = {"getConversationId", "getID"}),
    @Index(name = "state", methodNames = {"getState", "getID"}),
    @Index(name = "ended", methodNames = {"getAccount", "getEndedDay", "getEndedAs", "getWaited"})
})
interface OutboxRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Of the reply's key. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getEntryKey();

    @NotNull
    @StringLength(150)
    String getAccount();

    @NotNull
    Long getConversationId();

    void setConversationId(Long id);

    /** Beside the body for searches and for people who look into the table. */
    @NotNull
    @StringLength(20)
    String getState();

    void setState(String state);

    /** The account until the reply is finished, then nothing: so the index of waiting replies stays as short as the queue. */
    @StringLength(150)
    @Nullable String getWaiting();

    void setWaiting(@Nullable String account);

    /** The account while its request was not told that the reply went out or was given up: this index is as short as what is untold. */
    @StringLength(150)
    @Nullable String getUntold();

    void setUntold(@Nullable String account);

    /** The account while the reply is out and its request does not show it: this index is as short as what is missing. */
    @StringLength(150)
    @Nullable String getUncopied();

    void setUncopied(@Nullable String account);

    /** When the request may be asked again to take it, in milliseconds since 1970; nothing for at once. */
    @Nullable Long getCopyDue();

    void setCopyDue(@Nullable Long millis);

    /** When it may be sent, or its sender's deadline, in milliseconds since 1970. */
    @NotNull
    Long getDueAt();

    void setDueAt(Long millis);

    /** How often it changed. */
    @NotNull
    Integer getSteps();

    void setSteps(Integer steps);

    /** The day of UTC on which it went out or was given up, since 1970; nothing before that, and in older rows. */
    @Nullable Long getEndedDay();

    void setEndedDay(@Nullable Long day);

    /** A constant of {@link End}; nothing before that. */
    @StringLength(20)
    @Nullable String getEndedAs();

    void setEndedAs(@Nullable String end);

    /** How many seconds the customer waited for it; -1 for what is no first answer, nothing while nobody counted it. */
    @Nullable Long getWaited();

    void setWaited(@Nullable Long seconds);

    /**
     * The key of the Jira user who approved it; nothing for what nobody had to approve. Beside the body, which a node of an older version
     * writes without what it does not know.
     */
    @StringLength(255)
    @Nullable String getApprover();

    void setApprover(@Nullable String user);

    /** When, in milliseconds since 1970. */
    @Nullable Long getApprovedAt();

    void setApprovedAt(@Nullable Long millis);

    /** Whether in other words than those that were submitted. */
    @Nullable Boolean getReworded();

    void setReworded(@Nullable Boolean reworded);

    /** As {@link EntryJson} writes it. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String json);

    /** How a reply ended, for the day book. */
    enum End {
        /** Somebody wrote it, and it is out. */
        PEOPLE,
        /** A workflow move said it. */
        STATUS,
        /** It was given up. */
        FAILED
    }
}
