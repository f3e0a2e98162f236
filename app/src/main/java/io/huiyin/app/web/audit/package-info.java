/** Who saw and changed what, for those who watch over it. */
@NullMarked
package io.huiyin.app.web.audit;

import org.jspecify.annotations.NullMarked;
