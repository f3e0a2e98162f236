/** Search in the knowledge base. */
@NullMarked
package io.huiyin.app.web.knowledge;

import org.jspecify.annotations.NullMarked;
