package io.huiyin.routermodel.versions;

import io.huiyin.core.model.ModelInForce;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.routermodel.learnt.LearntRouter;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The learnt router that is in force on this node at present. */
@Component
public final class CityRouter implements AutoCloseable {

    /**
     * @param certainFrom probability from which it stands by its first unit; above 1 for one that never does
     */
    public record InForce(int number, LearntRouter router, double certainFrom) {}

    private static final double NEVER = 2;

    private final ModelInForce<InForce> present;

    CityRouter(ModelVersions versions) {
        present = new ModelInForce<>(versions, ModelKind.ROUTING, CityRouter::read, Optional::empty);
    }

    static InForce read(ModelVersion version, byte[] content) throws IOException {
        return new InForce(
                version.number(),
                LearntRouter.read(content),
                version.figures().getOrDefault(RouterVersions.CERTAIN_FROM, NEVER));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        present.begin();
    }

    /** Follows the decision that holds at once. */
    public void look() {
        present.look();
    }

    /** Empty while the catalogue alone routes. */
    public Optional<InForce> get() {
        return present.get();
    }

    @Override
    public void close() {
        present.close();
    }
}
