/** The record plane and the words that all modules share. Knows no web, no telephone, no model runtime. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.huiyin.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
