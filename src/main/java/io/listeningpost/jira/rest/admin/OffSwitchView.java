package io.listeningpost.jira.rest.admin;

import io.listeningpost.settings.SwitchedOff;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything goes out.
 *
 * @param off     true while nothing does
 * @param by      who switched it off, as people call them; null while it is on
 * @param at      when, ISO 8601 in UTC
 * @param why     in their words; may be empty
 * @param waiting how many replies wait, of all accounts; null for agents
 * @param revision to be sent when another reason is given; null while it is on
 */
record OffSwitchView(boolean off, @Nullable String by, @Nullable String at, @Nullable String why, @Nullable Integer waiting,
                     @Nullable String revision) {

    static final OffSwitchView ON = new OffSwitchView(false, null, null, null, null, null);

    static OffSwitchView of(SwitchedOff off, String by, @Nullable Integer waiting) {
        return new OffSwitchView(true, by, off.at().toString(), off.why(), waiting, Revision.of(off));
    }
}
