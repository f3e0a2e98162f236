/** Wiring, HTTP, security. No domain logic. */
@NullMarked
package io.huiyin.app;

import org.jspecify.annotations.NullMarked;
