/** What citizens speak of more than usual, found early and put in the order of urgency (轻重缓急). */
@NamedInterface("trend")
@NullMarked
package io.huiyin.agentassist.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
