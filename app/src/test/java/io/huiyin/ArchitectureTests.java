package io.huiyin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.web.bind.annotation.GetMapping;

/** The house rules that a compiler does not know. */
@AnalyzeClasses(
        packages = "io.huiyin",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTests.DoNotIncludeTestKits.class})
class ArchitectureTests {

    /** Other modules' test kits come as jars. */
    static final class DoNotIncludeTestKits implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule timeIsAskedOfAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the clock, and a simulation runs a year in minutes");

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses().should().callMethod(Thread.class, "sleep", long.class).because("a wait has a reason to end");

    @ArchTest
    static final ArchRule threadsComeFromNamedFactories = noClasses()
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class);

    @ArchTest
    static final ArchRule everyQueueHasABound = noClasses()
            .should()
            .callConstructor(LinkedBlockingQueue.class)
            .orShould()
            .callConstructor(LinkedBlockingDeque.class)
            .orShould()
            .callMethod(Executors.class, "newFixedThreadPool", int.class)
            .orShould()
            .callMethod(Executors.class, "newSingleThreadExecutor")
            .orShould()
            .callMethod(Executors.class, "newCachedThreadPool")
            .because("what grows without end falls over at the worst moment");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule coreKnowsNoWebNoTelephoneNoModelRuntime = noClasses()
            .that(resideInAPackage("io.huiyin.core.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.web..",
                    "org.asteriskjava..",
                    "ai.onnxruntime..",
                    "io.github.givimad..",
                    "org.vosk..",
                    "org.apache.lucene.."));

    @ArchTest
    static final ArchRule recognisersAndVoicesRunInWorkersOnly = noClasses()
            .that(resideInAPackage("io.huiyin..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages("io.huiyin.voicebot.speech..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.github.givimad..", "org.vosk.."))
            .because("their native code can neither be interrupted nor trusted not to crash");

    @ArchTest
    static final ArchRule standardOutputBelongsToTheCommandLine = noClasses()
            .that(JavaClass.Predicates.resideOutsideOfPackages(
                    "io.huiyin.app.command..",
                    "io.huiyin.evaluation..",
                    "io.huiyin.app.demo..",
                    "io.huiyin.routermodel.learning..",
                    "io.huiyin.voicebot.speech.worker.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule packagesInsideAJarHaveNoCircles = SlicesRuleDefinition.slices()
            .matching("io.huiyin.(*).(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersStayInside = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .should()
            .beDeclaredInClassesThat()
            .areNotPublic();
}
