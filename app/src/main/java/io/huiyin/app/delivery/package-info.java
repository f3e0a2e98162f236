/** How deliveries to other systems travel: timers and HTTP. */
@NullMarked
package io.huiyin.app.delivery;

import org.jspecify.annotations.NullMarked;
