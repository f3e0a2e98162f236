/** Routers that the city's own orders make: learnt aside, measured, kept as versions, one of them in force. */
@NamedInterface("versions")
@NullMarked
package io.huiyin.routermodel.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
