package io.listeningpost.sandbox.desk.select;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field offers. As in Jira an entry is found whatever its case. */
final class OptionList extends AbstractList<Option> implements Options {

    private final List<SelectOption> all;

    OptionList(List<SelectOption> all) {
        this.all = all;
    }

    @Override
    public Option get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public @Nullable Option getOptionForValue(String value, @Nullable Long parentOptionId) {
        return parentOptionId != null ? null
                : all.stream().filter(option -> option.value().equalsIgnoreCase(value)).findFirst().orElse(null);
    }
}
