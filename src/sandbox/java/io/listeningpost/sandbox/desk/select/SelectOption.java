package io.listeningpost.sandbox.desk.select;

import com.atlassian.jira.issue.customfields.option.Option;

/** One entry; a disabled one stays where it is chosen and is offered no more. */
record SelectOption(String value, boolean disabled) implements Option {

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public Boolean getDisabled() {
        return disabled;
    }
}
