package io.huiyin.agentassist.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which kind of ticket the citizen's way of speaking points to. */
final class KindRules {

    private record Rule(String kind, double weight, Pattern cue) {}

    /**
     * Cues and how much each says. What a person calls it ("我要投诉") outweighs what it sounds like; each cue counts once.
     */
    private static final List<Rule> RULES = List.of(
            rule("praise", 5, "表扬|点赞|锦旗|(感谢|谢谢).{0,12}(师傅|司机|工作人员|医生|护士|民警|老师|同志)"),
            rule("report", 5, "我要举报|举报(一|他|这|某)|想举报"),
            rule("report", 2, "举报|无证|偷排|黑(车|诊所|作坊|中介|网吧)|违法|非法|私自|偷偷|传销|赌博|套取|骗保|违建"),
            rule("complaint", 5, "我要投诉|投诉(一|他|这|某)|想投诉"),
            rule(
                    "complaint",
                    2,
                    "投诉|态度(很|特别|非常|太)?(差|恶劣|不好)|扰民|太吵|乱收费|不作为|推诿|踢皮球|欺骗|霸王|拖欠|不退(钱|款|费)|占道|噪音|油烟|恶臭|臭味|没人管"),
            rule(
                    "consultation",
                    3,
                    "咨询|怎么(办理|申请|交|查|报销|提取|开|补办|领)|(要|需要)(带|准备|提供)?(什么|哪些)(材料|手续|证件|条件)|(什么|哪些)(条件|流程|手续|材料|政策)|在?哪里?(办|交|领|查|申请)"),
            rule(
                    "consultation",
                    2,
                    "请问|想问|问一下|了解一下|几点(上班|下班|开门|关门)|多少钱|是多少|可以(吗|办)|能(报销|提取|办)吗|有没有(政策|补贴|规定)|怎么办$|要多久"),
            rule(
                    "urgentRepair",
                    4,
                    "爆管|(燃气|煤气|天然气).{0,4}(泄漏|漏气|味)|漏气|塌陷|塌方|漏电|触电|(电线|电缆|电杆|线杆).{0,4}(断|倒|掉)|井盖.{0,4}(没|不见|丢|缺失|被偷)|树.{0,6}(倒|砸)|(火花|冒烟)"),
            rule("repair", 2, "停水|停电|停气|没水|没电|没气|断水|断电|不热|坏了|不亮|漏水|渗水|堵(了|塞|住)|破损|裂|脱落|坑洼|冒(水|污)|满溢|故障"),
            rule("repair", 1.5, "修一下|维修|抢修|修理|派人(来|过来)?(修|看)|报修"),
            rule("suggestion", 4, "建议|提个意见"),
            rule("suggestion", 2, "希望(能|可以|政府|增|开通|延长)|(增设|增加|加装|开通|延长|加密|设置)(一|个|些|红绿灯|班次|路灯|站)|应该(增|设|加|有)"),
            rule("help", 2, "求助|帮帮|帮我|走失|走丢|困难|没钱|低保|救助|找不到|怎么办|丢了|落在"),
            rule("situation", 1, "反映"));

    private static Rule rule(String kind, double weight, String cue) {
        return new Rule(kind, weight, Pattern.compile(cue));
    }

    private final Set<String> kinds;

    /** @param kinds codes of the profile's kinds: no other is given */
    KindRules(Set<String> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /** The kind with the most weight; empty when nothing points anywhere. */
    Optional<String> kind(String text) {
        return weights(text).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** What each kind has for it, those with nothing left out. */
    Map<String, Double> weights(String text) {
        var weights = new LinkedHashMap<String, Double>();
        for (var rule : RULES) {
            if (kinds.contains(rule.kind()) && rule.cue().matcher(text).find()) {
                weights.merge(rule.kind(), rule.weight(), Double::sum);
            }
        }
        return weights;
    }
}
