/** What other modules' tests need of the record plane: a real database, a small city and a clock that can be set. */
@NullMarked
package io.huiyin.core.kit;

import org.jspecify.annotations.NullMarked;
