package io.listeningpost.sandbox.desk.search;

import io.listeningpost.sandbox.desk.search.Clause.Operand;
import io.listeningpost.sandbox.desk.search.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the part of Jira's query language that the sandbox knows. */
final class Parser {

    private static final Set<String> SYMBOLS = Set.of("=", "!=", "~", "!~", "<", "<=", ">", ">=");

    private final List<Token> tokens;
    private int at;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws WrongQuery naming the place */
    static Jql parse(String query) {
        Parser parser = new Parser(Tokens.of(query));
        Optional<Clause> where = parser.peek().kind() == Kind.END || parser.peek().word("order") ? Optional.empty()
                : Optional.of(parser.or());
        List<Jql.Sort> sorts = parser.order();
        if (parser.peek().kind() != Kind.END) {
            throw parser.expecting("either 'OR' or 'AND'");
        }
        return new Jql(query, where, sorts);
    }

    private Clause or() {
        List<Clause> any = new ArrayList<>(List.of(and()));
        while (taken("or")) {
            any.add(and());
        }
        return any.size() == 1 ? any.getFirst() : new Clause.Or(any);
    }

    private Clause and() {
        List<Clause> all = new ArrayList<>(List.of(not()));
        while (taken("and")) {
            all.add(not());
        }
        return all.size() == 1 ? all.getFirst() : new Clause.And(all);
    }

    private Clause not() {
        if (taken("not")) {
            return new Clause.Not(not());
        }
        if (peek().kind() == Kind.OPEN) {
            at++;
            Clause inner = or();
            if (next().kind() != Kind.CLOSE) {
                at--;
                throw expecting("')'");
            }
            return inner;
        }
        return comparison();
    }

    private Clause comparison() {
        Token field = next();
        if (field.kind() != Kind.WORD && field.kind() != Kind.QUOTED) {
            at--;
            throw expecting("a field name");
        }
        String operator = operator();
        List<Operand> operands = operator.endsWith("in") && !isCall() ? several() : List.of(operand());
        boolean empty = operands.stream().anyMatch(Operand.Empty.class::isInstance);
        if (operator.startsWith("is") && !empty) {
            throw new WrongQuery("The operator '" + operator + "' only supports searching for empty values.");
        }
        return new Clause.Comparison(field.text(), operator, operands);
    }

    private boolean isCall() {
        return peek().kind() == Kind.WORD && tokens.get(Math.min(at + 1, tokens.size() - 1)).kind() == Kind.OPEN;
    }

    private String operator() {
        Token token = next();
        if (token.kind() == Kind.OPERATOR && SYMBOLS.contains(token.text())) {
            return token.text();
        }
        if (token.word("in")) {
            return "in";
        }
        if (token.word("is")) {
            return taken("not") ? "is not" : "is";
        }
        if (token.word("not") && taken("in")) {
            return "not in";
        }
        at--;
        throw expecting("an operator: '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' or 'IS NOT'");
    }

    private List<Operand> several() {
        if (next().kind() != Kind.OPEN) {
            at--;
            throw expecting("'('");
        }
        List<Operand> operands = new ArrayList<>(List.of(operand()));
        while (peek().kind() == Kind.COMMA) {
            at++;
            operands.add(operand());
        }
        if (next().kind() != Kind.CLOSE) {
            at--;
            throw expecting("',' or ')'");
        }
        return operands;
    }

    private Operand operand() {
        Token token = next();
        if (token.kind() == Kind.QUOTED) {
            return new Operand.Value(token.text());
        }
        if (token.kind() != Kind.WORD) {
            at--;
            throw expecting("either a value, list or function");
        }
        if (token.word("empty") || token.word("null")) {
            return new Operand.Empty();
        }
        if (peek().kind() == Kind.OPEN) {
            return new Operand.Call(token.text(), arguments());
        }
        return new Operand.Value(token.text());
    }

    private List<String> arguments() {
        at++;
        List<String> arguments = new ArrayList<>();
        while (peek().kind() == Kind.WORD || peek().kind() == Kind.QUOTED || peek().kind() == Kind.COMMA) {
            Token token = next();
            if (token.kind() != Kind.COMMA) {
                arguments.add(token.text());
            }
        }
        if (next().kind() != Kind.CLOSE) {
            at--;
            throw expecting("')'");
        }
        return arguments;
    }

    private List<Jql.Sort> order() {
        if (!taken("order")) {
            return List.of();
        }
        if (!taken("by")) {
            throw expecting("'by'");
        }
        List<Jql.Sort> sorts = new ArrayList<>();
        do {
            Token field = next();
            if (field.kind() != Kind.WORD && field.kind() != Kind.QUOTED) {
                at--;
                throw expecting("a field name");
            }
            boolean descending = taken("desc");
            if (!descending) {
                taken("asc");
            }
            sorts.add(new Jql.Sort(field.text(), descending));
        } while (peek().kind() == Kind.COMMA && next() != null);
        return sorts;
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token next() {
        Token token = peek();
        at++;
        return token;
    }

    private boolean taken(String keyword) {
        if (peek().word(keyword)) {
            at++;
            return true;
        }
        return false;
    }

    private WrongQuery expecting(String what) {
        Token token = peek();
        String got = token.kind() == Kind.END ? "the query ends" : "got '" + token.text() + "'";
        return new WrongQuery("Error in the JQL Query: Expecting " + what + " but " + got + ". (line 1, character " + token.at() + ").");
    }
}
