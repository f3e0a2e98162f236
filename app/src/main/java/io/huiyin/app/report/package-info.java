/** Papers and files for people: what the record plane knows, laid out. */
@NullMarked
package io.huiyin.app.report;

import org.jspecify.annotations.NullMarked;
