package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** All rules in their order, in one row that every change replaces. */
@Table("RULES")
interface RuleRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Always the same: there is one book. */
    @NotNull
    @Unique
    @StringLength(20)
    String getBook();

    /** Counts the changes. */
    @NotNull
    Long getEdition();

    /** As {@link RulesJson} writes them. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    /** Who changed them last, as {@link EditJson} writes it; null for what was stored before anybody noted it. */
    @StringLength(450)
    @Nullable String getEdited();
}
