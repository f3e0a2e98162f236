package io.huiyin.app.web.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.app.web.call.CallViews.Line;
import io.huiyin.app.web.knowledge.Cards.Card;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the desk's WebSocket says; the sequence number is put in front when it is sent. */
sealed interface DeskMessage {

    String type();

    record Seat(String name, String displayName, String state) {}

    record Snapshot(
            Seat agent, int waiting, @JsonInclude @Nullable CallView call) implements DeskMessage {
        @Override
        public String type() {
            return "snapshot";
        }
    }

    record SeatChanged(Seat agent) implements DeskMessage {
        @Override
        public String type() {
            return "agent";
        }
    }

    record Waiting(int waiting) implements DeskMessage {
        @Override
        public String type() {
            return "waiting";
        }
    }

    record CallHead(CallView call) implements DeskMessage {
        @Override
        public String type() {
            return "call";
        }
    }

    record Text(String call, Line line) implements DeskMessage {
        @Override
        public String type() {
            return "text";
        }
    }

    record CardsShown(String call, List<Card> cards) implements DeskMessage {
        @Override
        public String type() {
            return "cards";
        }
    }

    record AnswerShown(String call, DeskAnswer answer) implements DeskMessage {
        @Override
        public String type() {
            return "answer";
        }
    }

    record Screening(String call, ScreeningAdvice advice) implements DeskMessage {
        @Override
        public String type() {
            return "screening";
        }
    }

    record Draft(String call, TicketDraft draft) implements DeskMessage {
        @Override
        public String type() {
            return "draft";
        }
    }

    record Prediction(String call, DispatchAdvice prediction) implements DeskMessage {
        @Override
        public String type() {
            return "prediction";
        }
    }
}
