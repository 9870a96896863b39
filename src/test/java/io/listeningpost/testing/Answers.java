package io.listeningpost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.social.Answer;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;

/** What a network answered, asserted to be of one kind and taken out. */
public final class Answers {

    private Answers() {
    }

    public static <T> T got(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Got.class);
        return ((Answer.Got<T>) answer).value();
    }

    public static SocialFailure failure(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed<?>) answer).failure();
    }

    public static Refusal refusal(Answer<?> answer) {
        SocialFailure failure = failure(answer);
        assertThat(failure).isInstanceOf(SocialFailure.Refused.class);
        return ((SocialFailure.Refused) failure).why();
    }
}
