/** Speech services on other machines, asked as if they were workers here. */
@NullMarked
package io.huiyin.voicebot.speech.remote;

import org.jspecify.annotations.NullMarked;
