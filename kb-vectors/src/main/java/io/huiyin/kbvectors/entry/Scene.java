package io.huiyin.kbvectors.entry;

import java.util.List;

/**
 * What is special about a situation, each a line of its own.
 *
 * @param steps in their order
 * @param papers what to bring
 * @param offices name, address, telephone, hours
 * @param fees empty when nobody said
 */
public record Scene(List<String> steps, List<String> papers, List<String> offices, String fees) {

    public Scene {
        steps = List.copyOf(steps);
        papers = List.copyOf(papers);
        offices = List.copyOf(offices);
    }

    /** As it is read out and searched. */
    String text() {
        var text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i == 0 ? "\n办理步骤：\n" : "\n").append(i + 1).append(". ").append(steps.get(i));
        }
        part(text, "携带材料", papers);
        part(text, "办理地点", offices);
        if (!fees.isBlank()) {
            text.append("\n费用：").append(fees);
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(name).append('：').append(String.join("；", lines));
        }
    }
}
