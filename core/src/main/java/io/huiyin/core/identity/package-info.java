/** Accounts, roles and what each may see. */
@NamedInterface("identity")
@NullMarked
package io.huiyin.core.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
