/** Files on tickets: what citizens show and units prove. */
@NamedInterface("attachment")
@NullMarked
package io.huiyin.core.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
