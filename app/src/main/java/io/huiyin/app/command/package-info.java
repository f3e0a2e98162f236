/** The command line behind {@code bin/huiyin}. */
@NamedInterface("command")
@NullMarked
package io.huiyin.app.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
