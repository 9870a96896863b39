package io.listeningpost.sandbox.desk.request;

import com.atlassian.servicedesk.api.BadRequestException;
import com.atlassian.servicedesk.api.ExceptionMessage;
import com.atlassian.servicedesk.api.ForbiddenException;
import com.atlassian.servicedesk.api.NoSuchEntityException;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;

/** The exceptions of the service desk, each with a key and a sentence. */
final class Refusals {

    private Refusals() {
    }

    static ServiceDeskServiceException bad(String key, String sentence) {
        return new BadRequestException(new ExceptionMessage(key, sentence));
    }

    static ServiceDeskServiceException forbidden(String key, String sentence) {
        return new ForbiddenException(new ExceptionMessage(key, sentence));
    }

    static ServiceDeskServiceException missing(String key, String sentence) {
        return new NoSuchEntityException(new ExceptionMessage(key, sentence));
    }
}
