/** What other systems hand in for citizens: a WeChat account, a short-message gateway, another platform. */
@NullMarked
package io.huiyin.app.web.gateway;

import org.jspecify.annotations.NullMarked;
