@NullMarked
package io.huiyin.app.web.bulletin;

import org.jspecify.annotations.NullMarked;
