package io.huiyin.app.demo;

import java.util.List;

/**
 * One citizen's matter.
 *
 * @param number the telephone that rings the hotline and is rung back
 * @param demand what the citizen says, one utterance each
 * @param byKey whether the callback is answered by keys instead of words
 * @param contacted answer to the robot's first question, as words or as a key
 * @param disputed whether the unit gives the ticket back, asks for time and is urged before it replies
 * @param ending the station that the story must end with
 */
record Scene(
        String title,
        String number,
        List<String> demand,
        boolean byKey,
        String contacted,
        String resolved,
        String satisfied,
        boolean disputed,
        String ending) {

    static final Scene BY_SPEECH = new Scene(
            "第一幕：停水，市民用语音回答回访",
            "13800005678",
            List.of("你好，我家住在幸福小区三栋，从昨天晚上开始一直停水。", "到现在都没有来，家里有老人，能不能尽快派人来修一下。"),
            false,
            "联系过了，昨天给我打的电话",
            "已经解决了",
            "非常满意",
            false,
            "closed");

    static final Scene BY_KEY = new Scene(
            "第二幕：噪音，退单被驳回、延期、催办，市民按键回答，不满意，重办",
            "13800001234",
            List.of("我要投诉，楼下的烧烤店每天晚上营业到两三点，吵得我们没法睡觉。"),
            true,
            "1",
            "3",
            "2",
            true,
            "rework");
}
