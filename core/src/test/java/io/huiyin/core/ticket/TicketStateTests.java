package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketStateTests {

    @Test
    void everyStateIsReachedAndLeadsToAnEnd() {
        var reached = EnumSet.of(TicketState.DRAFT, TicketState.ACCEPTED, TicketState.ANSWERED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            open.remove().next().stream().filter(reached::add).forEach(open::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(TicketState.values());
        var ending = EnumSet.noneOf(TicketState.class);
        Arrays.stream(TicketState.values()).filter(TicketState::ended).forEach(ending::add);
        while (Arrays.stream(TicketState.values())
                .filter(s -> s.next().stream().anyMatch(ending::contains))
                .anyMatch(ending::add)) {
            // until nothing is added any more
        }
        assertThat(ending).containsExactlyInAnyOrder(TicketState.values());
    }

    @Test
    void theDocumentShowsTheMachineAsItIs() throws Exception {
        String text = Files.readString(Path.of("../docs/ticket-life.md"));
        assertThat(text)
                .as("docs/ticket-life.md must contain what TicketState.diagram() says:%n%s", TicketState.diagram())
                .contains(TicketState.diagram());
    }

    @Test
    void theDiagramDrawsEachArrow() {
        List<String> lines = TicketState.diagram().lines().map(String::strip).toList();
        for (TicketState state : TicketState.values()) {
            state.next().forEach(next -> assertThat(lines).contains(state + " --> " + next));
        }
    }
}
