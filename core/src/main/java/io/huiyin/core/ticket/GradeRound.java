package io.huiyin.core.ticket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** One round through the clocks of which a part is over that matters for the grade, each in a transaction of its own. */
@Service
public class GradeRound {

    private static final Logger LOG = LoggerFactory.getLogger(GradeRound.class);

    /** the next round takes the rest */
    private static final int MOST = 500;

    private final Grades grades;

    GradeRound(Grades grades) {
        this.grades = grades;
    }

    /** May run twice at once and be cut off anywhere. @return how many tickets have other reasons for their grade now */
    public int go() {
        return Rounds.each(LOG, "The grade", grades.due(MOST), grades::look);
    }
}
