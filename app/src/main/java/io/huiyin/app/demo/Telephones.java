package io.huiyin.app.demo;

import java.net.URI;
import java.util.List;

/** The telephones of a story: what the product has to know of them, and one for its citizen. */
interface Telephones extends AutoCloseable {

    /** As {@code huiyin.telephony} names it. */
    Telephony kind();

    /** The product's settings for it, as arguments. */
    List<String> settings();

    /**
     * @param base of the product that runs
     * @throws StationFailed if it does not work
     */
    Citizen citizen(String number, URI base);

    @Override
    void close();
}
