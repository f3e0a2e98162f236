package io.huiyin.agentassist.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.assist.Embedder;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.reorganisation.UnitEditor;
import io.huiyin.routermodel.Demand;
import io.huiyin.routermodel.Prediction.Score;
import io.huiyin.routermodel.RouterModel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A city without history predicts units from their duties: from those that they have now. */
class EntrustedUnitsIT {

    @ComponentScan("io.huiyin.routermodel")
    static class Wiring {

        @Bean
        Embedder embedder() {
            return new Characters();
        }
    }

    /** Texts that share characters point the same way. */
    private static final class Characters implements Embedder {

        private static final int DIMENSIONS = 512;

        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream().map(Characters::vector).toList();
        }

        private static float[] vector(String text) {
            var vector = new float[DIMENSIONS];
            text.chars().forEach(character -> vector[character % DIMENSIONS]++);
            double length = 0;
            for (float x : vector) {
                length += x * x;
            }
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] /= (float) Math.sqrt(length);
            }
            return vector;
        }

        @Override
        public int dimensions() {
            return DIMENSIONS;
        }
    }

    @Test
    void aUnitsNewDutiesAreKnownWithinAMinuteAndWithoutARestart() {
        SettableClock clock = SettableClock.at("2026-11-23T10:00");
        try (RecordPlane plane =
                RecordPlane.on(TestDatabase.migrated("core"), clock, TestCity.folder(), Map.of(), Wiring.class)) {
            RouterModel router = plane.bean(RouterModel.class);
            assertThat(units(router)).doesNotContain("water");

            plane.bean(UnitEditor.class)
                    .entrust("water", "无人机黑飞", null, LocalDate.of(2026, 11, 23), "市编办〔2026〕9 号", "admin");
            clock.forward(Duration.ofSeconds(61));

            assertThat(units(router)).first().isEqualTo("water");
        }
    }

    private static List<String> units(RouterModel router) {
        return router.predict(new Demand("无人机黑飞", null, null)).scores().stream()
                .map(Score::unit)
                .toList();
    }
}
