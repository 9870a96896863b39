package com.atlassian.servicedesk.api.request;

import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import java.util.Map;

/**
 * A request to be opened. Opaque to us.
 *
 * <p>Evidence: Jira Service Management Javadoc 10.3.2.
 */
public interface CustomerRequestCreateParameters {

    /** Builds parameters. */
    interface Builder {

        Builder serviceDesk(ServiceDesk serviceDesk);

        Builder requestType(RequestType requestType);

        Builder fieldValue(FieldId fieldId, FieldInputValue fieldValue);

        Builder fieldValues(Map<FieldId, FieldInputValue> fieldValues);

        Builder raiseOnBehalfOf(String userName);

        Builder customerRequestChannelSource(CustomerRequestChannelSource customerRequestChannelSource);

        CustomerRequestCreateParameters build();
    }
}
