package io.listeningpost.sandbox.desk.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Tokens {

    private final String query;
    private int at;

    private Tokens(String query) {
        this.query = query;
    }

    /** @throws WrongQuery naming the place */
    static List<Token> of(String query) {
        return new Tokens(query).all();
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
                at++;
            }
            if (at == query.length()) {
                tokens.add(new Token(Token.Kind.END, "", at + 1));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private Token next() {
        int start = at;
        char first = query.charAt(at);
        return switch (first) {
            case '(' -> single(Token.Kind.OPEN);
            case ')' -> single(Token.Kind.CLOSE);
            case ',' -> single(Token.Kind.COMMA);
            case '"', '\'' -> new Token(Token.Kind.QUOTED, quoted(), start + 1);
            case '=', '!', '<', '>', '~' -> new Token(Token.Kind.OPERATOR, operator(), start + 1);
            default -> new Token(Token.Kind.WORD, word(), start + 1);
        };
    }

    private Token single(Token.Kind kind) {
        at++;
        return new Token(kind, query.substring(at - 1, at), at);
    }

    private String operator() {
        char first = query.charAt(at++);
        if (at < query.length() && (query.charAt(at) == '=' && first != '=' && first != '~' || query.charAt(at) == '~' && first == '!')) {
            return "" + first + query.charAt(at++);
        }
        return String.valueOf(first);
    }

    private String quoted() {
        int start = at;
        char quote = query.charAt(at++);
        StringBuilder text = new StringBuilder();
        while (at < query.length()) {
            char next = query.charAt(at++);
            if (next == quote) {
                return text.toString();
            }
            if (next == '\\' && at < query.length()) {
                next = escaped(query.charAt(at++));
            }
            text.append(next);
        }
        throw new WrongQuery("The quoted string '" + query.substring(start + 1) + "' has not been completed. (line 1, character "
                + (start + 1) + ").");
    }

    private char escaped(char code) {
        return switch (code) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '\\', '"', '\'', ' ' -> code;
            default -> throw new WrongQuery("'\\" + code + "' is an illegal JQL escape sequence. The valid escape sequences are \\', \\\","
                    + " \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX. (line 1, character " + (at - 1) + ").");
        };
    }

    private String word() {
        StringBuilder text = new StringBuilder();
        while (at < query.length()) {
            char next = query.charAt(at);
            if (next == '[') {
                at++;
                text.append('[').append(key()).append(']');
            } else if (Character.isWhitespace(next) || "()=!<>~,\"'".indexOf(next) >= 0) {
                return text.toString();
            } else {
                text.append(next);
                at++;
            }
        }
        return text.toString();
    }

    /** What stands between brackets, quoted or not. */
    private String key() {
        if (at < query.length() && (query.charAt(at) == '"' || query.charAt(at) == '\'')) {
            String key = quoted();
            if (at < query.length() && query.charAt(at) == ']') {
                at++;
                return key;
            }
        } else {
            int end = query.indexOf(']', at);
            if (end > at) {
                String key = query.substring(at, end);
                at = end + 1;
                return key;
            }
        }
        throw new WrongQuery("Error in the JQL Query: expecting ']' after a property key. (line 1, character " + (at + 1) + ").");
    }
}
