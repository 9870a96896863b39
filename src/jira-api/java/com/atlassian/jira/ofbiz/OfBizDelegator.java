package com.atlassian.jira.ofbiz;

import java.util.Map;

/**
 * Jira's own tables by the names of its entity model.
 *
 * <p>Unproven on Jira 11: {@code @PublicApi} in the Jira 7 Javadoc, with bulkUpdateByAnd; used by public plugins and scripts up to Jira 9,
 * among them to clean the entity {@code ChangeItem}.
 */
public interface OfBizDelegator {

    /** Sets fields of every row whose fields equal the criteria; answers how many rows. */
    int bulkUpdateByAnd(String entityName, Map<String, ?> updateValues, Map<String, ?> criteria);
}
