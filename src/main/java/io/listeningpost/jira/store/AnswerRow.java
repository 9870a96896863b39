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

/** A number of a conversation that one answer took. Its key makes that each is given once: so of two answers one comes second and knows. */
@Table("ANSWER")
@Indexes(@Index(name = "conversation", methodNames = {"getConversationId", "getID"}))
interface AnswerRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Conversation and number, for example {@code 12:0}. */
    @NotNull
    @Unique
    @StringLength(60)
    String getAnswerKey();

    @NotNull
    Long getConversationId();
}
