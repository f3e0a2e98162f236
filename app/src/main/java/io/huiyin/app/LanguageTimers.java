package io.huiyin.app;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.model.ModelAsked;
import io.huiyin.core.model.ModelKind;
import io.huiyin.kbvectors.entry.KnowledgeEntries;
import io.huiyin.voicebot.speech.language.CityWords;
import io.huiyin.voicebot.speech.language.KnowledgeTexts;
import io.huiyin.voicebot.speech.language.LanguageVersions;
import java.time.Clock;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The city's language is counted behind the scenes: a row of the scheduler for each version that was asked for, and one that
 * looks each night whether a new one is due. A node that dies meanwhile is followed by another, which begins anew.
 */
@Configuration(proxyBeanMethods = false)
class LanguageTimers {

    private static final TaskDescriptor<Void> COUNT = TaskDescriptor.of("language-count");

    /** when few people call */
    private static final LocalTime AT = LocalTime.of(2, 50);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<LanguageVersions> versions;
    private final Clock clock;

    LanguageTimers(ObjectProvider<SchedulerClient> scheduler, ObjectProvider<LanguageVersions> versions, Clock clock) {
        this.scheduler = scheduler;
        this.versions = versions;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        versions.getObject().askFirst();
    }

    @EventListener
    void on(ModelAsked asked) {
        if (asked.kind() != ModelKind.LANGUAGE) {
            return;
        }
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        COUNT.instance(String.valueOf(asked.number())).build(), clock.instant());
    }

    @Bean
    static OneTimeTask<Void> languageCountTask(LanguageVersions versions) {
        return Tasks.oneTime(COUNT)
                .onDeadExecutionRevive()
                .execute((instance, context) -> versions.make(Integer.parseInt(instance.getId())));
    }

    @Bean
    static RecurringTask<Void> languageWeekTask(LanguageVersions versions, CityProfile profile) {
        return Tasks.recurring("language-week", new Daily(profile.zone(), AT))
                .execute((instance, context) -> versions.askWeekly());
    }

    /** The answers are another module's than the telephone. */
    @Bean
    static KnowledgeTexts knowledgeTexts(KnowledgeEntries entries) {
        return () -> Stream.concat(
                        entries.all().stream().flatMap(entry -> entry.texts().stream()),
                        entries.templates().stream().map(template -> CityWords.filled(template.text())))
                .toList();
    }
}
