package io.listeningpost.sandbox.desk.search;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.listeningpost.sandbox.desk.search.Clause.Operand;
import io.listeningpost.sandbox.host.PluginModule;
import io.listeningpost.sandbox.host.modules.InPlugin;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3c.dom.NodeList;

/** Functions that plugins add to the query language, as far as their values are issues. */
public final class PluginFunctions {

    private static final TerminalClause CLAUSE = new TerminalClause() { };

    private final Supplier<List<PluginModule>> modules;

    /** @param modules those of the type {@code jql-function}, asked each time */
    public PluginFunctions(Supplier<List<PluginModule>> modules) {
        this.modules = modules;
    }

    /**
     * Checks a call in a query as Jira does when it reads one.
     *
     * @param operator with which the field is compared
     * @throws WrongQuery when there is no such function, or it says that it cannot be called so
     */
    void check(Field field, String operator, Operand.Call call, Optional<ApplicationUser> searcher) {
        PluginModule module = named(call);
        AbstractJqlFunction function = function(module);
        FunctionOperand operand = operand(call);
        if (function.getDataType() != JiraDataTypes.ISSUE || !field.indexed().contains("key")) {
            throw new WrongQuery("Function '" + call.function() + "' is not supported by the '" + field.shown() + "' field.");
        }
        if (Boolean.parseBoolean(text(module, "list").orElse("false")) != operator.endsWith("in")) {
            throw new WrongQuery("Operator '" + operator + "' does not support the function '" + call.function() + "'.");
        }
        if (call.arguments().size() < function.getMinimumNumberOfExpectedArguments()) {
            throw new WrongQuery("Function '" + call.function() + "' expected at least '"
                    + function.getMinimumNumberOfExpectedArguments() + "' arguments but received '" + call.arguments().size() + "'.");
        }
        MessageSet messages = in(function, () -> function.validate(searcher.orElse(null), operand, CLAUSE));
        if (messages.hasAnyErrors()) {
            throw new WrongQuery(String.join(" ", messages.getErrorMessages()));
        }
    }

    /** The ids of issues that it names. */
    List<Long> values(Operand.Call call, Optional<ApplicationUser> searcher) {
        AbstractJqlFunction function = function(named(call));
        return in(function, () -> function.getValues(() -> searcher.orElse(null), operand(call), CLAUSE)).stream()
                .map(QueryLiteral::getLongValue).distinct().toList();
    }

    private PluginModule named(Operand.Call call) {
        return modules.get().stream().filter(module -> text(module, "fname").filter(call.function()::equalsIgnoreCase).isPresent())
                .findFirst().orElseThrow(() -> Translation.unknown(call));
    }

    private static AbstractJqlFunction function(PluginModule module) {
        return module.create(module.element().getAttribute("class"), AbstractJqlFunction.class);
    }

    private static FunctionOperand operand(Operand.Call call) {
        return new FunctionOperand(call.function(), call.arguments().toArray(new String[0]));
    }

    private static Optional<String> text(PluginModule module, String element) {
        NodeList found = module.element().getElementsByTagName(element);
        return found.getLength() == 0 ? Optional.empty() : Optional.of(found.item(0).getTextContent().strip());
    }

    private static <T> T in(AbstractJqlFunction function, Supplier<T> work) {
        return InPlugin.call(function.getClass().getClassLoader(), work);
    }
}
