package io.huiyin.agentassist.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a citizen's words take to become a card. */
class CardSpeedIT {

    @TempDir
    private static Path data;

    @Test
    void showsTheFirstCardBeforeAnAgentHasReadTheSentence() {
        var demands = List.of(
                "你好，我家住在幸福小区三栋，从昨天晚上开始一直停水，到现在都没有来，家里有老人，能不能尽快派人来修一下",
                "我们这栋楼整栋都没电了什么时候能来",
                "我要投诉楼下烧烤店油烟往我家里灌，天天晚上都这样",
                "小区门口的路灯坏了好几天了",
                "公积金怎么提取，我租房子住",
                "垃圾桶满了好几天没人清运，臭得很",
                "老板拖欠我们三个月工资",
                "孩子明年上小学户口不在这边怎么报名",
                "身份证丢了怎么补办",
                "暖气不热，家里只有十五度",
                "电梯坏了三天没人修",
                "有人在楼道里给电瓶车充电",
                "工地半夜还在施工，吵得睡不着",
                "培训班跑路了学费退不了",
                "我想举报河边有人偷排污水，鱼都死了",
                "异地住院怎么报销",
                "护照怎么办要带什么",
                "违章停车堵住消防通道",
                "窨井盖没了很危险",
                "老人高龄津贴怎么领");
        try (var plane = AssistPlane.start(data)) {
            double[] millis = measure(plane, demands);
            double p95 = millis[(int) Math.ceil(millis.length * 0.95) - 1];
            System.out.printf(
                    "final text to first card: %d calls, p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
                    millis.length, millis[millis.length / 2], p95, millis[millis.length - 1]);
            // the figure to reach is 300 (docs/figures.md); twice that on a machine that builds at the same time
            assertThat(p95).isLessThanOrEqualTo(600);
        }
    }

    /** Sorted. */
    private static double[] measure(AssistPlane plane, List<String> demands) {
        var desk = plane.desk();
        var millis = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            for (var demand : demands) {
                var call = plane.ring();
                // other words each round: nothing may be remembered from the round before
                long said = plane.say(call, 1, demand + "，第" + (round + 1) + "次打来");
                await().pollInterval(Duration.ofMillis(2)).until(() -> desk.firstCard.containsKey(call));
                millis.add((desk.firstCard.get(call) - said) / 1e6);
            }
        }
        return millis.stream().mapToDouble(m -> m).sorted().toArray();
    }
}
