package io.listeningpost.jira.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What statuses say in one project, in one row that every change replaces. */
@Table("PROJECT_SPEECH")
interface ProjectSpeechRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    Long getID();

    /** Jira's id of the project. */
    @NotNull
    @Unique
    @StringLength(20)
    String getProject();

    /** Counts the changes. */
    @NotNull
    Long getEdition();

    /** As {@link ProjectSpeechJson} writes them. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();
}
