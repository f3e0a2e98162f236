/** The command line behind {@code bin/huiyin}. */
@NullMarked
package io.huiyin.app.command;

import org.jspecify.annotations.NullMarked;
