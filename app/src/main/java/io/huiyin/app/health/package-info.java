/** What works and what does not, for the operator's page. */
@NullMarked
package io.huiyin.app.health;

import org.jspecify.annotations.NullMarked;
