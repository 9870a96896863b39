package io.listeningpost.jira.store;

import io.listeningpost.conversation.OwnPost;
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

/** A post we made; what it is stays as it was written, what became of it does not. */
@Table("OWN_POST")
@Indexes({
    @Index(name = "conversation", methodNames = {"getConversationId", "getPostedAt"}),
    @Index(name = "words", methodNames = {"getWords", "getPostedAt"}),
    @Index(name = "watched", methodNames = {"getWatched", "getCheckDue"}),
    @Index(name = "untold", methodNames = {"getUntold", "getCheckDue"})
})
interface OwnPostRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Account and post. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getPostKey();

    @NotNull
    @StringLength(150)
    String getAccount();

    @NotNull
    Long getConversationId();

    void setConversationId(Long id);

    @NotNull
    Long getOutboxId();

    /** Milliseconds since 1970. */
    @NotNull
    Long getPostedAt();

    /** Stands for what it says; nothing in rows older than the column. */
    @StringLength(OwnPost.LONGEST_WORDS)
    @Nullable String getWords();

    void setWords(@Nullable String words);

    /** The account while the network is asked for it again; nothing in rows older than the column. */
    @StringLength(150)
    @Nullable String getWatched();

    void setWatched(@Nullable String account);

    /** When it is asked for next, or its request told, in milliseconds since 1970; nothing where neither is done. */
    @Nullable Long getCheckDue();

    void setCheckDue(@Nullable Long millis);

    /** When it was first not there, in milliseconds since 1970; nothing while it is. */
    @Nullable Long getMissedAt();

    void setMissedAt(@Nullable Long millis);

    /** When we noticed that it is gone, in milliseconds since 1970; nothing before. */
    @Nullable Long getGoneAt();

    void setGoneAt(@Nullable Long millis);

    /** The account while it is gone and its request was not told: this index is as short as what is untold. */
    @StringLength(150)
    @Nullable String getUntold();

    void setUntold(@Nullable String account);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
