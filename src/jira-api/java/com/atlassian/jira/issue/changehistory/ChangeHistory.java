package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;

/**
 * One change with its fields.
 *
 * <p>Unproven on Jira 11: a class with these getters in the Jira 7.3.4 Javadoc; getChangeItemBeans called by a Jira 9 plugin
 * (jira-plugins-mrimsender). The constructor is the local host's own, not Jira's.
 */
public class ChangeHistory {

    private final Long id;
    private final List<ChangeItemBean> items;

    protected ChangeHistory(Long id, List<ChangeItemBean> items) {
        this.id = id;
        this.items = List.copyOf(items);
    }

    /** The id of the group of changes. */
    public Long getId() {
        return id;
    }

    public List<ChangeItemBean> getChangeItemBeans() {
        return items;
    }
}
