/** What every screen shares. */
@NullMarked
package io.huiyin.app.web;

import org.jspecify.annotations.NullMarked;
