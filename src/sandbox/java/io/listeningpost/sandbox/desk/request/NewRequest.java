package io.listeningpost.sandbox.desk.request;

import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.CustomerRequestChannelSource;
import com.atlassian.servicedesk.api.request.CustomerRequestCreateParameters;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request is to begin with, as the caller gave it. */
record NewRequest(Optional<ServiceDesk> desk, Optional<RequestType> type, Map<String, Object> fields, Optional<String> reporterName,
        Optional<String> channel) implements CustomerRequestCreateParameters {

    /** Collects it. */
    static final class Draft implements CustomerRequestCreateParameters.Builder {

        private Optional<ServiceDesk> desk = Optional.empty();
        private Optional<RequestType> type = Optional.empty();
        private final Map<String, Object> fields = new HashMap<>();
        private Optional<String> reporterName = Optional.empty();
        private Optional<String> channel = Optional.empty();

        @Override
        public Builder serviceDesk(@Nullable ServiceDesk given) {
            desk = Optional.ofNullable(given);
            return this;
        }

        @Override
        public Builder requestType(@Nullable RequestType given) {
            type = Optional.ofNullable(given);
            return this;
        }

        @Override
        public Builder fieldValue(FieldId fieldId, FieldInputValue fieldValue) {
            fields.put(fieldId.value(), fieldValue.value());
            return this;
        }

        @Override
        public Builder fieldValues(Map<FieldId, FieldInputValue> fieldValues) {
            fieldValues.forEach(this::fieldValue);
            return this;
        }

        @Override
        public Builder raiseOnBehalfOf(@Nullable String userName) {
            reporterName = Optional.ofNullable(userName);
            return this;
        }

        @Override
        public Builder customerRequestChannelSource(@Nullable CustomerRequestChannelSource source) {
            channel = Optional.ofNullable(source).map(CustomerRequestChannelSource::value);
            return this;
        }

        @Override
        public CustomerRequestCreateParameters build() {
            return new NewRequest(desk, type, Map.copyOf(fields), reporterName, channel);
        }
    }
}
