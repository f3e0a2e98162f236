/** Short messages through a city's gateway. */
@NullMarked
package io.huiyin.app.sms;

import org.jspecify.annotations.NullMarked;
