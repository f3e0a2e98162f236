package io.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.json.JsonMapper;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Huiyin.class);

    @Test
    void everyModuleKeepsToTheArrowsThatItDeclares() {
        modules.verify();
    }

    /** Without the list each start would read all classes to learn in which order the modules set up their tables. */
    @Test
    void theListOfModulesThatAStartReadsIsUpToDate() throws IOException {
        var kept = new ClassPathResource(ApplicationModulesExporter.DEFAULT_LOCATION);
        assertThat(JsonMapper.shared()
                        .readTree(kept.getContentAsString(StandardCharsets.UTF_8))
                        .propertyNames())
                .as("app/src/main/resources/%s", ApplicationModulesExporter.DEFAULT_LOCATION)
                .containsExactlyElementsOf(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
    }

    @Test
    void theArrowsAreDrawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
