package io.listeningpost.social;

/**
 * Our handle on a network, by the network's own unchanging user id: handles are renamed, ids are not, so that linking the same
 * account again finds its cursor and history.
 *
 * @param userId the network's id as it writes it; a string end to end
 */
public record AccountId(Network network, String userId) {

    public AccountId {
        if (!userId.matches("[A-Za-z0-9._:-]{1,120}")) {
            throw new IllegalArgumentException("account user id must be 1 to 120 letters, digits or . _ : -");
        }
    }

    /** Reads what {@link #toString()} wrote; refuses anything else. */
    public static AccountId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("account must read network:id, for example x:99");
        }
        return new AccountId(new Network(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return network.key() + ":" + userId;
    }
}
