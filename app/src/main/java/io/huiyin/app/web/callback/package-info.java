/** What the robot heard. */
@NullMarked
package io.huiyin.app.web.callback;

import org.jspecify.annotations.NullMarked;
