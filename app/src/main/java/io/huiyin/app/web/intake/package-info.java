/** Written demands that somebody at the hotline brings in as a table. */
@NullMarked
package io.huiyin.app.web.intake;

import org.jspecify.annotations.NullMarked;
