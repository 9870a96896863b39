package io.listeningpost.sandbox.desk.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;

/** A type of a plugin as those see it who look for types of their own: by its key. */
final class TypeKey extends AbstractCustomFieldType<Object, Object> {

    private final String key;

    TypeKey(String key) {
        this.key = key;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public Object getValueFromIssue(CustomField field, Issue issue) {
        throw new UnsupportedOperationException(key + " is asked by the host");
    }

    @Override
    public String getStringFromSingularObject(Object singularObject) {
        return singularObject.toString();
    }

    @Override
    public Object getSingularObjectFromString(String string) {
        return string;
    }
}
