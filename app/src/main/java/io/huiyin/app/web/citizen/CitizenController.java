package io.huiyin.app.web.citizen;

import io.huiyin.core.channel.Channel;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.Endings;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Open to everybody; a ticket opens by its number together with its code or the citizen's telephone number. */
@RestController
@RequestMapping("/api/public")
class CitizenController {

    private static final int TITLE = 30;

    /** What a citizen can choose from. */
    record CitizenForm(String city, String line, List<CitizenChoice> kinds, List<CitizenChoice> areas) {}

    record CitizenChoice(String code, String name) {}

    /** @param key drawn by the page: sent again after a broken connection, it is the same demand */
    record CitizenDemand(
            @NotNull(message = "缺少提交标识，请刷新页面") UUID key,
            @NotBlank(message = "请选择类型") String kind,

            @NotBlank(message = "请写明诉求内容") @Size(min = 5, max = 2000, message = "诉求内容为 5 至 2000 字")
            String content,

            @Nullable @Size(max = 200, message = "地点不超过 200 字")
            String place,

            @Nullable String area,

            @Nullable @Size(max = 100, message = "发生时间不超过 100 字")
            String happened,

            @NotNull(message = "请填写联系电话")
            @Pattern(regexp = "1[3-9]\\d{9}|0\\d{9,11}", message = "请填写手机号，或带区号的固定电话，只用数字")
            String phone,

            @Nullable @Size(max = 50, message = "姓名不超过 50 字")
            String name,

            boolean secret) {

        NewTicket ticket() {
            return new NewTicket(
                    kind,
                    null,
                    title(content),
                    content,
                    place,
                    area,
                    happened,
                    phone,
                    name,
                    secret,
                    false,
                    null,
                    null,
                    null);
        }

        /** Its first sentence, as far as a list shows it. */
        private static String title(String content) {
            String first = content.strip().split("[。！？；\n]", 2)[0].strip();
            return first.length() <= TITLE ? first : first.substring(0, TITLE) + "…";
        }
    }

    /**
     * @param code opens the ticket together with its number; told this once
     * @param danger the words that made it urgent, for which the citizen should rather telephone; null without
     */
    record CitizenReceipt(
            String number, String code, @Nullable String danger) {}

    record CitizenWord(
            @NotNull @Valid CitizenKey key,
            @NotNull(message = "请选择催办、补充或查询") FollowUps.Kind kind,

            @NotBlank(message = "请写明内容") @Size(max = 1000, message = "内容不超过 1000 字")
            String words) {}

    record CitizenWithdrawal(
            @NotNull @Valid CitizenKey key,

            @NotBlank(message = "请写明撤回原因") @Size(max = 500, message = "原因不超过 500 字")
            String reason) {}

    private final WrittenDemands demands;
    private final FollowUps followUps;
    private final Endings endings;
    private final ProgressViews views;
    private final CityProfile profile;
    private final Throttle throttle;
    private final CitizenAccess access;

    CitizenController(
            WrittenDemands demands,
            FollowUps followUps,
            Endings endings,
            ProgressViews views,
            CityProfile profile,
            Throttle throttle,
            CitizenAccess access) {
        this.demands = demands;
        this.followUps = followUps;
        this.endings = endings;
        this.views = views;
        this.profile = profile;
        this.throttle = throttle;
        this.access = access;
    }

    @GetMapping("/form")
    CitizenForm form() {
        return new CitizenForm(
                profile.name(),
                profile.line(),
                profile.kinds().stream()
                        .map(kind -> new CitizenChoice(kind.code(), kind.name()))
                        .toList(),
                profile.areas().stream()
                        .map(area -> new CitizenChoice(area.code(), area.name()))
                        .toList());
    }

    @PostMapping("/demands")
    @ResponseStatus(HttpStatus.CREATED)
    CitizenReceipt file(@Valid @RequestBody CitizenDemand demand, HttpServletRequest request) {
        throttle.demand(request.getRemoteAddr());
        var filed = demands.file(Channel.WEB, demand.key().toString(), demand.ticket(), WrittenDemands.CITIZEN);
        return new CitizenReceipt(filed.ticket().id().value(), filed.code(), filed.danger());
    }

    @PostMapping("/progress")
    CitizenProgress progress(@Valid @RequestBody CitizenKey key, HttpServletRequest request) {
        return views.of(access.open(key, request));
    }

    @PostMapping("/follow-ups")
    CitizenProgress followUp(@Valid @RequestBody CitizenWord word, HttpServletRequest request) {
        Ticket ticket = access.open(word.key(), request);
        return views.of(followUps.add(ticket.id(), word.kind(), word.words(), WrittenDemands.CITIZEN));
    }

    @PostMapping("/withdrawals")
    CitizenProgress withdraw(@Valid @RequestBody CitizenWithdrawal form, HttpServletRequest request) {
        Ticket ticket = access.open(form.key(), request);
        return views.of(endings.withdraw(ticket.id(), ticket.version(), form.reason(), WrittenDemands.CITIZEN));
    }
}
