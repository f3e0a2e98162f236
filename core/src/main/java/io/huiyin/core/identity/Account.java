package io.huiyin.core.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param passwordHash with its scheme in braces, e.g. {@code {bcrypt}…}
 * @param unit code of the unit that a clerk or leader belongs to; null at the hotline itself
 */
public record Account(
        String name,
        String displayName,
        String passwordHash,
        Set<Role> roles,
        @Nullable String unit) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
