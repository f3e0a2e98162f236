package io.huiyin.kbvectors.judged;

import java.time.Instant;
import java.util.List;

/**
 * A question and what answers it.
 *
 * @param entries any of these; empty when nothing should be shown
 * @param judge account of who said so
 */
public record JudgedQuestion(long id, String question, List<String> entries, String judge, Instant at) {}
