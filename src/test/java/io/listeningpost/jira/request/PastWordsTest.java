package io.listeningpost.jira.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PastWordsTest {

    private static final String MARK = "(gone)";

    private final List<String> updates = new ArrayList<>();
    private int rows = 1;

    /** As Jira keeps a comment that an agent deleted: its words in the old value, nothing in the new one. */
    @Test
    void cleansTheColumnsThatHoldTheWordsAndNoOther() {
        PostBlocks blocks = new PostBlocks(RequestStage.post("1002", "my door code is 4711"), Optional.empty());
        PastWords past = past(new ChangeItemBean("jira", "Comment", "my door code is 4711", "my door code is 4711", null, null),
                new ChangeItemBean("jira", "status", "1", "Open", "2", "my door code"));

        assertThat(past.clean(null, (field, words) -> blocks.tellIn(words), MARK)).isTrue();

        assertThat(updates).containsExactly("ChangeItem oldstring=(gone) oldvalue=(gone) where field=Comment group=5");
    }

    @Test
    void leavesWhatIsCleanAndNoticesWhatJiraDidNotTake() {
        assertThat(past(new ChangeItemBean("jira", "description", null, MARK, null, MARK)).clean(null, (field, words) -> true, MARK))
                .isFalse();
        rows = 0;
        PastWords refused = past(new ChangeItemBean("jira", "description", null, "words", null, null));
        assertThatIllegalStateException().isThrownBy(() -> refused.clean(null, (field, words) -> true, MARK));
    }

    private PastWords past(ChangeItemBean... items) {
        return new PastWords(issue -> List.of(new ChangeHistory(5L, List.of(items)) {
        }), (entity, values, where) -> {
            updates.add(entity + sorted(values) + " where" + sorted(where));
            return rows;
        });
    }

    private static String sorted(Map<String, ?> fields) {
        return new TreeMap<>(fields).entrySet().stream().map(field -> " " + field).reduce("", String::concat);
    }
}
