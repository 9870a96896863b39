package io.listeningpost.social;

/** A place where an account hears. Each has a cursor of its own and is read on its own. */
public sealed interface Source {

    /** Under what its cursor is kept; at most 100 characters, never changes. */
    String key();

    Heard heard();

    /** Whether it stops first when an admin's budget runs out. */
    default boolean isOptional() {
        return !(this instanceof Mentions || this instanceof Direct);
    }

    /** Posts that name our handle. */
    record Mentions() implements Source {

        @Override
        public String key() {
            return "mentions";
        }

        @Override
        public Heard heard() {
            return Heard.MENTION;
        }
    }

    /** Posts that quote a post of ours. */
    record Quotes() implements Source {

        @Override
        public String key() {
            return "quotes";
        }

        @Override
        public Heard heard() {
            return Heard.QUOTE;
        }
    }

    /** Direct messages to us. */
    record Direct() implements Source {

        @Override
        public String key() {
            return "direct";
        }

        @Override
        public Heard heard() {
            return Heard.DIRECT;
        }
    }

    /**
     * A search that an admin keeps.
     *
     * @param id         1 to 40 letters, digits or {@code -}; stays when the expression changes
     * @param expression in the network's own search language
     */
    record Search(String id, String expression) implements Source {

        public Search {
            if (!id.matches("[A-Za-z0-9-]{1,40}")) {
                throw new IllegalArgumentException("id of a search must be 1 to 40 letters, digits or -");
            }
        }

        @Override
        public String key() {
            return "search:" + id;
        }

        @Override
        public Heard heard() {
            return Heard.SEARCH;
        }
    }
}
