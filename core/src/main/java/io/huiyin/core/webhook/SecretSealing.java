package io.huiyin.core.webhook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Secrets that were written before there was a seal get one with the first start. */
@Component
class SecretSealing implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SecretSealing.class);

    private final WebhookRows rows;

    SecretSealing(WebhookRows rows) {
        this.rows = rows;
    }

    /** May run on several nodes at once and be cut off anywhere. */
    @Override
    public void afterSingletonsInstantiated() {
        int sealed = rows.sealAll();
        if (sealed > 0) {
            LOG.info("{} subscribers' secrets are sealed in the database from now on", sealed);
        }
    }
}
