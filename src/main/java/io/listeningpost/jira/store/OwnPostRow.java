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

/** A post we made; written once. */
@Table("OWN_POST")
@Indexes({
    @Index(name = "conversation", methodNames = {"getConversationId", "getPostedAt"}),
    @Index(name = "words", methodNames = {"getWords", "getPostedAt"})
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

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
