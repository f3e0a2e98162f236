/** One call from the ring to its end, played without a person through the product's own doors. */
@NullMarked
package io.huiyin.app.demo;

import org.jspecify.annotations.NullMarked;
