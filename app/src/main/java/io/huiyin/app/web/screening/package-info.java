/** What was refused, and a sample of what was taken against advice, for those who supervise. */
@NullMarked
package io.huiyin.app.web.screening;

import org.jspecify.annotations.NullMarked;
