package io.listeningpost.social;

import java.util.function.Function;

/** What a network said: a value, or the reason why there is none. Networks answer; they do not throw. */
public sealed interface Answer<T> {

    record Got<T>(T value) implements Answer<T> {
    }

    record Failed<T>(SocialFailure failure) implements Answer<T> {
    }

    static <T> Answer<T> got(T value) {
        return new Got<>(value);
    }

    static <T> Answer<T> failed(SocialFailure failure) {
        return new Failed<>(failure);
    }

    /** The same failure, or the value changed. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Got<T>(T value) -> new Got<>(change.apply(value));
            case Failed<T>(SocialFailure failure) -> new Failed<>(failure);
        };
    }

    /** The same failure, or what follows from the value. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Got<T>(T value) -> next.apply(value);
            case Failed<T>(SocialFailure failure) -> new Failed<>(failure);
        };
    }
}
