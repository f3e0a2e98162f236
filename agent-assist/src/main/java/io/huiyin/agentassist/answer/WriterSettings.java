package io.huiyin.agentassist.answer;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code huiyin.assist.writer}: a language model that writes answers from the cited entries. What callers say goes there: it
 * must be one that the city may trust with it.
 *
 * @param address with OpenAI's interface, up to and with the version, {@code https://host/v1}; null where none is used
 * @param key sent as a bearer; empty for none
 * @param model as the service calls it
 * @param atOnce requests at a time; a call beyond it keeps the entries' own sentences until its next words
 * @param mostTokens of one answer
 */
@ConfigurationProperties("huiyin.assist.writer")
record WriterSettings(
        @Nullable URI address,
        @DefaultValue("") String key,
        @DefaultValue("qwen2.5-7b-instruct") String model,
        @DefaultValue("4") int atOnce,
        @DefaultValue("400") int mostTokens) {}
