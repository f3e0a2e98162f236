/** What other systems are told: how far it came, and who subscribes. */
@NullMarked
package io.huiyin.app.web.delivery;

import org.jspecify.annotations.NullMarked;
