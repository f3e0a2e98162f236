package io.huiyin.app.web.model;

import io.huiyin.app.web.CsvFile;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.model.RoutingViews.PastOrdersTaken;
import io.huiyin.app.web.model.RoutingViews.RoutingDecisionView;
import io.huiyin.app.web.model.RoutingViews.RoutingFigures;
import io.huiyin.app.web.model.RoutingViews.RoutingForce;
import io.huiyin.app.web.model.RoutingViews.RoutingReportView;
import io.huiyin.app.web.model.RoutingViews.RoutingShadow;
import io.huiyin.app.web.model.RoutingViews.RoutingVersionView;
import io.huiyin.app.web.model.RoutingViews.RoutingView;
import io.huiyin.core.model.ModelDecision;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import io.huiyin.routermodel.learning.RoutingReport;
import io.huiyin.routermodel.versions.PastOrders;
import io.huiyin.routermodel.versions.RouterVersions;
import io.huiyin.routermodel.versions.RoutingLabels;
import io.huiyin.routermodel.versions.Shadow;
import jakarta.validation.Valid;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Which unit answers for what: routers learnt from the city's own orders, what they are worth, which of them is in force. */
@RestController
@RequestMapping("/api/models/routing")
class RoutingController {

    private final RouterVersions routers;
    private final ModelVersions versions;
    private final PastOrders past;
    private final RoutingLabels labels;
    private final Units units;
    private final Shadow shadow;
    private final People people;

    RoutingController(
            RouterVersions routers,
            ModelVersions versions,
            PastOrders past,
            RoutingLabels labels,
            Units units,
            Shadow shadow,
            People people) {
        this.routers = routers;
        this.versions = versions;
        this.past = past;
        this.labels = labels;
        this.units = units;
        this.shadow = shadow;
        this.people = people;
    }

    @GetMapping
    RoutingView all() {
        Function<String, Optional<Person>> known = people.onceEach();
        List<ModelDecision> decisions = versions.decisions(ModelKind.ROUTING);
        return new RoutingView(
                versions.newest(ModelKind.ROUTING).stream()
                        .map(version -> view(version, known))
                        .toList(),
                decisions.isEmpty() ? null : decisions.getFirst().number(),
                routers.known(),
                past.count(),
                RouterVersions.LEAST,
                shadow.result().orElse(null),
                decisions.stream()
                        .map(one -> new RoutingDecisionView(
                                one.number(), one.at(), one.by(), name(one.by(), known), one.reason()))
                        .toList());
    }

    /** Learns a new one, in the background. */
    @PostMapping("/versions")
    RoutingVersionView learn(Principal who) {
        return view(routers.ask(who.getName()), people.onceEach());
    }

    /** Gives up one that is being learnt. */
    @PostMapping("/versions/{number}/cancel")
    RoutingView cancel(@PathVariable int number, Principal who) {
        routers.cancel(number, who.getName());
        return all();
    }

    @GetMapping("/versions/{number}/report")
    RoutingReportView report(@PathVariable int number) {
        RoutingReport report = routers.report(number).orElseThrow(() -> new NotThere("测评报告", String.valueOf(number)));
        Map<String, String> names = Stream.concat(
                        report.units().stream().map(RoutingReport.OfUnit::unit),
                        Stream.concat(
                                report.confusions().stream().map(RoutingReport.Confusion::said),
                                report.surprises().stream().map(RoutingReport.Surprise::said)))
                .distinct()
                .collect(Collectors.toMap(
                        code -> code, code -> units.find(code).map(Unit::name).orElse(code)));
        return new RoutingReportView(report, names, labels.all());
    }

    /** One takes force, the newest or a former one. */
    @PostMapping("/force")
    RoutingView force(@Valid @RequestBody RoutingForce form, Principal who) {
        routers.takeForce(form.number(), form.reason(), who.getName());
        return all();
    }

    /** One is tried on live tickets beside the one in force; nobody is shown what it says. */
    @PostMapping("/shadow")
    RoutingView shadow(@RequestBody RoutingShadow form, Principal who) {
        shadow.begin(form.number(), who.getName());
        return all();
    }

    /** An empty sheet with its columns' names. */
    @GetMapping("/past/sheet")
    ResponseEntity<String> sheet() {
        return CsvFile.of("历史工单.csv", List.of(PastOrders.columns()));
    }

    /** @param file CSV in UTF-8, or a workbook's first sheet (xlsx); all of it, or nothing */
    @PostMapping(path = "/past", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PastOrdersTaken takeOver(@RequestPart MultipartFile file, Principal who) throws IOException {
        String name = file.getOriginalFilename();
        return new PastOrdersTaken(
                past.takeOver(name == null || name.isBlank() ? "历史工单" : name, file.getBytes(), who.getName()));
    }

    private static RoutingVersionView view(ModelVersion version, Function<String, Optional<Person>> known) {
        var from = version.countedFrom();
        var figures = version.figures();
        return new RoutingVersionView(
                version.number(),
                version.state(),
                version.askedAt(),
                version.askedBy(),
                name(version.askedBy(), known),
                version.reason(),
                from.get(RouterVersions.TICKETS),
                from.get(RouterVersions.PAST),
                from.get(RouterVersions.LABELLED),
                from.get(RouterVersions.GONE),
                from.get(RouterVersions.UNITS),
                new RoutingFigures(
                        figures.get(RouterVersions.TOP1),
                        figures.get(RouterVersions.TOP3),
                        figures.get(RouterVersions.PLAIN_TOP1),
                        figures.get(RouterVersions.ECE),
                        figures.get(RouterVersions.CERTAIN_FROM),
                        figures.get(RouterVersions.BESIDE),
                        figures.get(RouterVersions.BESIDE_BEFORE),
                        figures.get(RouterVersions.BESIDE_P)),
                version.sha256(),
                version.bytes(),
                version.progress(),
                version.kept());
    }

    private static @Nullable String name(String account, Function<String, Optional<Person>> known) {
        return known.apply(account).map(Person::name).orElse(null);
    }
}
