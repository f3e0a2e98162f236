/** What citizens do by themselves in a browser: hand in a demand, see how it goes. Nobody signs in here. */
@NullMarked
package io.huiyin.app.web.citizen;

import org.jspecify.annotations.NullMarked;
