package io.huiyin.app.demo;

import io.huiyin.evaluation.dialogue.NightProduct;
import io.huiyin.voicebot.speech.SpeechUnavailable;
import java.io.IOException;
import java.util.List;

/** The whole product for the evaluation of its night desk. */
public final class NightProducts implements NightProduct.Start {

    private final Class<?> application;

    /** @param application the product's main class */
    public NightProducts(Class<?> application) {
        this.application = application;
    }

    @Override
    public NightProduct start(boolean hearing) throws IOException {
        OwnProduct product = new OwnProduct(application, List.of("--logging.level.root=warn"));
        try {
            if (hearing) {
                product.warmUp();
            } else {
                product.awaitKnowledge();
            }
        } catch (StationFailed e) {
            product.close();
            throw new SpeechUnavailable(e.toString());
        }
        return new NightProduct() {
            @Override
            public <T> T bean(Class<T> type) {
                return product.bean(type);
            }

            @Override
            public void close() {
                product.close();
            }
        };
    }
}
