package com.atlassian.query.operand;

import java.util.List;

/**
 * A call of a function in a query.
 *
 * <p>Evidence: parameter of a JQL function of a Jira 11.3 plugin (jira-scrum-poker), whose tests make it with a name and arguments;
 * getArgs called by JQL functions of plugins up to Jira 9, getName from Jira's own Javadoc (docs.atlassian.com/jira/server).
 */
public class FunctionOperand implements Operand {

    private final String name;
    private final List<String> args;

    public FunctionOperand(String name, String... args) {
        this.name = name;
        this.args = List.of(args);
    }

    public String getName() {
        return name;
    }

    public List<String> getArgs() {
        return args;
    }
}
