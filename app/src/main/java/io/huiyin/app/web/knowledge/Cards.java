package io.huiyin.app.web.knowledge;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers as a card on the screen: the owner by name. */
@Component
public class Cards {

    public record Card(
            String entry,
            String title,
            String text,
            String basis,
            String owner,
            String ownerName,
            LocalDate from,
            @Nullable LocalDate until,
            double score,
            String why) {}

    private final Units units;

    Cards(Units units) {
        this.units = units;
    }

    public List<Card> of(List<Answer> answers) {
        return answers.stream()
                .map(a -> new Card(
                        a.entry(),
                        a.title(),
                        a.text(),
                        a.basis(),
                        a.owner(),
                        owner(a.owner()),
                        a.from(),
                        a.until(),
                        a.score(),
                        a.why()))
                .toList();
    }

    /** A unit's name; its code where it has gone. */
    public String owner(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
