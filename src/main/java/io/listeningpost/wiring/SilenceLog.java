package io.listeningpost.wiring;

import io.listeningpost.intake.Vigil;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line when an account falls silent, and one when it is heard again. */
final class SilenceLog implements Vigil.Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceLog.class);

    @Override
    public void silent(AccountId account, Instant since, int hours) {
        LOG.warn("{}: nothing was heard since {}, in {} hours in which posts are usual, though every source answers. Look at the account "
                + "on the network and at its searches", account, since, hours);
    }

    @Override
    public void heardAgain(AccountId account) {
        LOG.info("{}: a post was heard again", account);
    }
}
