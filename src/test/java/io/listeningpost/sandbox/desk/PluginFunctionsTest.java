package io.listeningpost.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.PluginModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Functions of a plugin in queries: asked for whoever searches, and refused where Jira refuses them. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
final class PluginFunctionsTest {

    private final TestDatabase database;
    private final Jira jira;

    PluginFunctionsTest(Database.Kind kind) {
        database = TestDatabase.open(kind);
        jira = new Jira(database, "node1", Clock.systemUTC(), List.of(), List.of(new Declared("numbered", true, new Numbered(true)),
                new Declared("single", false, new Numbered(true)), new Declared("colours", true, new Numbered(false))));
    }

    @AfterEach
    void close() {
        jira.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "issue in numbered(1, 2) | SUP-2 SUP-1",
        "issue in numbered(2) | SUP-2",
        "key IN NUMBERED(2) | SUP-2",
        "issue not in numbered(2) | SUP-1",
        "not issue in numbered(2) | SUP-1",
        "issue in (numbered(2), SUP-1) | SUP-2 SUP-1",
        "issue = single(1) | SUP-1",
        "issue != single(1) | SUP-2",
        "issue in numbered(0) |",
        "issue in numbered(99) |",
        "issue in numbered(1) and status = Closed |",
        "issue in numbered() | !expected at least '1'",
        "issue in numbered(many) | !many is no number",
        "issue = numbered(1) | !does not support the function",
        "issue in single(1) | !does not support the function",
        "project in numbered(1) | !is not supported by the 'project' field",
        "issue in colours(1) | !is not supported by the 'issue' field",
        "issue in unknown(1) | !Unable to find JQL function 'unknown(1)'",
    })
    void answers(String jql, String expected) throws Exception {
        jira.raise("request-1", "one");
        jira.raise("request-2", "two");

        if (expected != null && expected.startsWith("!")) {
            assertThatThrownBy(() -> jira.find(jql)).isInstanceOf(SearchException.class).hasMessageContaining(expected.substring(1));
        } else {
            assertThat(jira.find(jql)).containsExactly(expected == null ? new String[0] : expected.split(" "));
        }
    }

    @Test
    void areAskedForWhoeverSearchesAndShowNobodyWhatTheyMayNotBrowse() throws Exception {
        jira.raise("request-1", "one");

        assertThat(jira.find("issue in numbered(1)", jira.user("cora"))).isEmpty();
        assertThatThrownBy(() -> jira.find("issue in numbered(1)", jira.user("admin"))).hasMessageContaining("not for admin");
    }

    /** Names the issues with these numbers, as far as they are numbers. */
    private final class Numbered extends AbstractJqlFunction {

        private final boolean issues;

        private Numbered(boolean issues) {
            this.issues = issues;
        }

        @Override
        public MessageSet validate(@Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
            MessageSet messages = validateNumberOfArgs(operand, operand.getArgs().size());
            operand.getArgs().stream().filter(each -> !each.matches("\\d+")).forEach(each ->
                    messages.addErrorMessage(each + " is no number"));
            if (searcher != null && searcher.getName().equals("admin")) {
                messages.addErrorMessage("not for admin");
            }
            return messages;
        }

        @Override
        public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
            return operand.getArgs().stream().map(number -> jira.issue("SUP-" + number)).filter(issue -> issue != null)
                    .map(issue -> new QueryLiteral(operand, issue.getId())).toList();
        }

        @Override
        public int getMinimumNumberOfExpectedArguments() {
            return 1;
        }

        @Override
        public JiraDataType getDataType() {
            return issues ? JiraDataTypes.ISSUE : new JiraDataType() { };
        }
    }

    private record Declared(String name, boolean list, AbstractJqlFunction function) implements PluginModule {

        @Override
        public String completeKey() {
            return "test:" + name;
        }

        @Override
        public Element element() {
            String xml = "<jql-function key='" + name + "' class='F'><fname>" + name + "</fname><list>" + list + "</list></jql-function>";
            try {
                return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public <T> T create(String className, Class<T> expected) {
            return expected.cast(function);
        }
    }
}
