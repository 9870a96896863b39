package io.listeningpost.network.x;

import io.listeningpost.social.Answer;
import io.listeningpost.social.SocialFailure;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Walks a question from page to page, as far as X gives tokens for the next one. */
final class XWalk {

    private XWalk() {
    }

    /** How far a walk came. For one thread. */
    interface Progress<P> {

        /** Takes in a page, the token of the next one as its answer, if X gave one; or why the walk ends here. */
        Answer<Optional<String>> take(P page);

        /** Whether there is no need for another page, or no room. */
        boolean isEnough();
    }

    /**
     * Asks for page after page and follows no token twice; answers whether X has more than it was asked for.
     *
     * @param question asks for the first page, or for the one of a token
     */
    static <P> Answer<Boolean> walk(Function<Optional<String>, Answer<P>> question, Progress<P> progress) {
        Set<String> followed = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            switch (question.apply(next).then(progress::take)) {
                case Answer.Failed<Optional<String>>(SocialFailure failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<Optional<String>>(Optional<String> token) -> next = token.filter(followed::add);
            }
        } while (next.isPresent() && !progress.isEnough());
        return Answer.got(next.isPresent());
    }
}
