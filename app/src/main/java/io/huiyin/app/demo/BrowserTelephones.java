package io.huiyin.app.demo;

import java.net.URI;
import java.util.List;

/** Telephones in browsers. */
final class BrowserTelephones implements Telephones {

    @Override
    public Telephony kind() {
        return Telephony.softphone;
    }

    @Override
    public List<String> settings() {
        return List.of("--huiyin.telephony=softphone");
    }

    @Override
    public Citizen citizen(String number, URI base) {
        return new SoftphoneCitizen(new Browser(base), number, m -> {});
    }

    /** The product's own end closes them. */
    @Override
    public void close() {}
}
