package io.listeningpost.social;

/**
 * A field an admin fills to link an account.
 *
 * @param key      the name under which {@link Credentials} keep it
 * @param i18nKey  its label
 * @param required whether linking is refused without it
 * @param secret   whether nobody may look over the admin's shoulder
 */
public record CredentialField(String key, String i18nKey, boolean required, boolean secret) {

    /** One that nobody may see. */
    public CredentialField(String key, String i18nKey, boolean required) {
        this(key, i18nKey, required, true);
    }
}
