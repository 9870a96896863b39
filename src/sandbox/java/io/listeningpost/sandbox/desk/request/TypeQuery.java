package io.listeningpost.sandbox.desk.request;

import com.atlassian.servicedesk.api.requesttype.RequestTypeQuery;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which request types are wanted. */
record TypeQuery(Optional<Integer> desk, Optional<Integer> type, Optional<Long> issue, boolean overrideSecurity,
        Optional<PagedRequest> page) implements RequestTypeQuery {

    /** Collects the wishes. */
    static final class Wishes implements RequestTypeQuery.Builder {

        private Optional<Integer> desk = Optional.empty();
        private Optional<Integer> type = Optional.empty();
        private Optional<Long> issue = Optional.empty();
        private boolean overrideSecurity;
        private Optional<PagedRequest> page = Optional.empty();

        @Override
        public Builder serviceDesk(@Nullable Integer wanted) {
            desk = Optional.ofNullable(wanted);
            return this;
        }

        @Override
        public Builder requestType(@Nullable Integer wanted) {
            type = Optional.ofNullable(wanted);
            return this;
        }

        @Override
        public Builder issue(@Nullable Long wanted) {
            issue = Optional.ofNullable(wanted);
            return this;
        }

        @Override
        public Builder requestOverrideSecurity(@Nullable Boolean wanted) {
            overrideSecurity = Boolean.TRUE.equals(wanted);
            return this;
        }

        @Override
        public Builder pagedRequest(@Nullable PagedRequest wanted) {
            page = Optional.ofNullable(wanted);
            return this;
        }

        @Override
        public RequestTypeQuery build() {
            return new TypeQuery(desk, type, issue, overrideSecurity, page);
        }
    }
}
