package io.huiyin.app.health;

import io.huiyin.core.assist.Screener;
import io.huiyin.kbvectors.search.KnowledgeIndex;
import io.huiyin.voicebot.speech.worker.WorkerPool;
import io.huiyin.voicebot.telephony.Telephone;
import java.util.Map;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that may be away without the product being down: it works less well then, and says so. */
@Configuration
class PartsHealth {

    /** {@code WARMING} while models load; {@code DEGRADED} when a part is away. */
    @Bean
    HealthContributor speechHealthContributor(Map<String, WorkerPool> pools) {
        return CompositeHealthContributor.fromMap(pools, PartsHealth::of);
    }

    @Bean
    HealthIndicator telephoneHealthIndicator(Telephone telephone) {
        return () -> {
            Telephone.Health now = telephone.check();
            return now.up()
                    ? Health.up().build()
                    : Health.status("DEGRADED").withDetail("why", now.detail()).build();
        };
    }

    /** {@code DEGRADED} while the embedded index stands in for the one that was set up. */
    @Bean
    HealthIndicator knowledgeHealthIndicator(KnowledgeIndex index) {
        return () -> {
            KnowledgeIndex.Health now = index.check();
            return (now.whole() ? Health.up() : Health.status("DEGRADED"))
                    .withDetail("index", now.detail())
                    .build();
        };
    }

    /** {@code WARMING} as long as danger alone is recognised. */
    @Bean
    HealthIndicator screeningHealthIndicator(Screener screener) {
        return () -> Health.status(screener.ready() ? "UP" : "WARMING").build();
    }

    private static HealthIndicator of(WorkerPool pool) {
        return () -> {
            WorkerPool.Health now = pool.health();
            String status = switch (now.state()) {
                case UP -> "UP";
                case WARMING -> "WARMING";
                case DOWN -> "DEGRADED";
            };
            return Health.status(status)
                    .withDetail("workers", now.up() + " of " + now.workers())
                    .withDetail("engine", pool.engine())
                    .withDetail("why", now.detail())
                    .build();
        };
    }
}
