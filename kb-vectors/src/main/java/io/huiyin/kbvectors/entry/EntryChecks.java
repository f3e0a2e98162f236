package io.huiyin.kbvectors.entry;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.Area;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.unit.DispatchCatalogue;
import io.huiyin.core.unit.Matter;
import io.huiyin.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must be right in an entry, and what must be there before anybody reviews it. */
@Component
class EntryChecks {

    private final Units units;
    private final DispatchCatalogue catalogue;
    private final CityProfile profile;

    EntryChecks(Units units, DispatchCatalogue catalogue, CityProfile profile) {
        this.units = units;
        this.catalogue = catalogue;
        this.profile = profile;
    }

    /**
     * For every save: a draft may have gaps, but nothing that is wrong.
     *
     * @throws UnknownCode when owner, matter or an area is none of the city's
     */
    void codes(EntryText text) {
        if (!text.owner().isEmpty() && units.find(text.owner()).isEmpty()) {
            throw new UnknownCode("单位", text.owner(), units.codes());
        }
        var matter = text.matter();
        if (matter != null && !catalogue.knows(matter)) {
            throw new UnknownCode(
                    "事项", matter, catalogue.matters().stream().map(Matter::code).toList());
        }
        var areas = profile.areas().stream().map(Area::code).toList();
        for (var area : text.areas()) {
            if (!areas.contains(area)) {
                throw new UnknownCode("区域", area, areas);
            }
        }
    }

    /** What keeps it from being published, in words; empty when nothing does. */
    List<String> missing(EntryKind kind, EntryText text) {
        var missing = new ArrayList<String>();
        need(missing, !text.title().isEmpty(), "填写标题");
        need(missing, !text.answer().isEmpty(), kind == EntryKind.TEMPLATE ? "填写模板文字" : "填写答复");
        if (kind != EntryKind.TEMPLATE) {
            need(missing, !text.questions().isEmpty(), "至少写一个市民的问法");
            need(missing, !text.basis().isEmpty(), "写明依据文件");
            need(missing, !text.owner().isEmpty(), "选择负责单位");
        }
        var until = text.until();
        need(missing, until == null || !until.isBefore(text.from()), "改正有效期：失效日期早于生效日期");
        var scene = text.scene();
        need(missing, kind != EntryKind.SCENE || scene != null && !scene.steps().isEmpty(), "至少写一个办理步骤");
        if (kind == EntryKind.NOTICE) {
            var disruption = text.disruption();
            var begins = disruption == null ? null : disruption.begins();
            var ends = disruption == null ? null : disruption.ends();
            need(missing, begins != null && ends != null, "填写起止时间");
            need(missing, begins == null || ends == null || ends.isAfter(begins), "改正起止时间：结束不晚于开始");
            need(missing, disruption != null && !disruption.places().isEmpty(), "写明影响范围");
        }
        return List.copyOf(missing);
    }

    private static void need(List<String> missing, boolean there, String words) {
        if (!there) {
            missing.add(words);
        }
    }
}
