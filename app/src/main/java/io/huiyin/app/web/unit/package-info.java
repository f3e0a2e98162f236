/** Units: the tree, their names, renaming, closing, merging, and the open tickets that must go elsewhere. */
@NullMarked
package io.huiyin.app.web.unit;

import org.jspecify.annotations.NullMarked;
