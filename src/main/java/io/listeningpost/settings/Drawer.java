package io.listeningpost.settings;

/** The parts of an account's settings that administrators open and save on their own. */
public enum Drawer {
    SETTINGS,
    HEARING,
    BUDGET,
    WORDING,
    QUIET,
    AUTOMATION
}
