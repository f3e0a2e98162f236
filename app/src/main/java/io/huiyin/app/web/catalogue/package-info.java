/** The dispatch catalogue: read by those who dispatch, changed by an import that a person confirms. */
@NullMarked
package io.huiyin.app.web.catalogue;

import org.jspecify.annotations.NullMarked;
