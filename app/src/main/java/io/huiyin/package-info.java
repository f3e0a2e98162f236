/** The product: its main class and nothing else; every module is a package below. */
@NullMarked
package io.huiyin;

import org.jspecify.annotations.NullMarked;
