/** Signing in and out, and what every page needs to know. */
@NullMarked
package io.huiyin.app.web.session;

import org.jspecify.annotations.NullMarked;
