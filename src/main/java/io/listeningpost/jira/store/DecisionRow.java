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

/** What a person decided about a post. */
@Table("DECISION")
@Indexes({
    @Index(name = "account", methodNames = {"getAccount", "getID"}),
    @Index(name = "waiting", methodNames = {"getWaiting", "getID"}),
    @Index(name = "post", methodNames = {"getPostKey", "getID"})
})
interface DecisionRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Hash of what whoever decided chose. */
    @NotNull
    @Unique
    @StringLength(Keys.LENGTH)
    String getDecisionKey();

    @NotNull
    @StringLength(150)
    String getAccount();

    /** Account and first id of the post. */
    @NotNull
    @StringLength(Keys.LENGTH)
    String getPostKey();

    /** The account while it waits to be carried out, else nothing. */
    @StringLength(150)
    @Nullable String getWaiting();

    void setWaiting(@Nullable String account);

    /** A constant of {@code Decision.State}. */
    @NotNull
    @StringLength(20)
    String getState();

    void setState(String state);

    /** A constant of {@code Decline}. */
    @StringLength(20)
    @Nullable String getDecline();

    void setDecline(@Nullable String decline);

    /** What had become of the post before, as JSON. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable String getPast();

    void setPast(@Nullable String json);

    /** The post, the act, who and when, as {@link DecisionJson} writes it. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
