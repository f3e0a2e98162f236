/** Who may come in and what each role may do, decided in one place. */
@NullMarked
package io.huiyin.app.security;

import org.jspecify.annotations.NullMarked;
