package io.listeningpost.intake;

import io.listeningpost.social.Picture;

/**
 * A photo of a post, fetched.
 *
 * @param place   which of the post's media it is, from 0
 * @param picture its bytes, type and description
 */
public record Photo(int place, Picture picture) {
}
