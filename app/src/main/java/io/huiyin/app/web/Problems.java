package io.huiyin.app.web;

import io.huiyin.app.report.FontMissing;
import io.huiyin.callbackrobot.result.UnknownAnswer;
import io.huiyin.core.bulletin.UnknownBulletin;
import io.huiyin.core.call.UnknownCallLine;
import io.huiyin.core.catalogue.CatalogueMoved;
import io.huiyin.core.catalogue.ImportRefused;
import io.huiyin.core.catalogue.UnknownImport;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.core.draft.StaleDraft;
import io.huiyin.core.draft.UnknownDraft;
import io.huiyin.core.exchange.MessageRefused;
import io.huiyin.core.model.ModelRefused;
import io.huiyin.core.model.UnknownModel;
import io.huiyin.core.score.ReviewMoved;
import io.huiyin.core.ticket.IllegalStep;
import io.huiyin.core.ticket.MissingWords;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.StaleTicket;
import io.huiyin.core.ticket.UnitMayNotLead;
import io.huiyin.core.ticket.UnknownCode;
import io.huiyin.core.ticket.UnknownTicket;
import io.huiyin.core.webhook.UnknownWebhook;
import io.huiyin.kbvectors.entry.EntryRefused;
import io.huiyin.kbvectors.entry.StaleEntry;
import io.huiyin.kbvectors.entry.UnknownEntry;
import io.huiyin.kbvectors.judged.JudgementRefused;
import io.huiyin.kbvectors.question.UnknownGroup;
import io.huiyin.kbvectors.use.FeedbackSettled;
import io.huiyin.kbvectors.use.UnknownFeedback;
import io.huiyin.voicebot.queue.CallTakenException;
import io.huiyin.voicebot.queue.NoSuchCallException;
import io.huiyin.voicebot.queue.SeatBusyException;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Each refusal as an RFC 9457 problem with a stable type and words for people; never a stack. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail notThere(NotThere e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", e.getMessage());
    }

    @ExceptionHandler({
        UnknownTicket.class,
        UnknownWebhook.class,
        UnknownCallLine.class,
        UnknownEntry.class,
        UnknownFeedback.class,
        UnknownGroup.class
    })
    ProblemDetail unknown(RuntimeException e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownAnswer(UnknownAnswer e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", "这次回访没有问到这个问题");
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYours e) {
        return problem(HttpStatus.FORBIDDEN, "not-yours", "不由您办理", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleTicket e) {
        return problem(HttpStatus.CONFLICT, "stale-ticket", "工单已被他人更新", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail staleDraft(StaleDraft e) {
        return problem(HttpStatus.CONFLICT, "stale-draft", "草稿已在别处改动", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail staleEntry(StaleEntry e) {
        return problem(HttpStatus.CONFLICT, "stale-entry", "条目已被他人更新", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail entryRefused(EntryRefused e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "entry-refused", "条目不能这样办理", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail judgementRefused(JudgementRefused e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "judgement-refused", "评测问题不能这样办理", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownDraft(UnknownDraft e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail feedbackSettled(FeedbackSettled e) {
        return problem(HttpStatus.CONFLICT, "feedback-settled", "反馈已办结", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail illegalStep(IllegalStep e) {
        return problem(HttpStatus.CONFLICT, "illegal-step", "当前状态不能进行此操作", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refusedByRule(RefusedByRule e) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "refused-by-rule", "按规定不能办理", e.getMessage());
        problem.setProperty("rule", e.rule());
        return problem;
    }

    @ExceptionHandler({CityFolderException.class, UnknownCode.class, UnitMayNotLead.class, MissingWords.class})
    ProblemDetail unacceptable(RuntimeException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "unacceptable", "内容不能接受", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail messageRefused(MessageRefused e) {
        HttpStatus status = switch (e.why()) {
            case NOT_TRUSTED -> HttpStatus.UNAUTHORIZED;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case UNKNOWN -> HttpStatus.UNPROCESSABLE_CONTENT;
            case OUT_OF_TURN -> HttpStatus.CONFLICT;
        };
        return problem(status, "message-refused", "消息未被接收", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooOften(TooOften e) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "too-often", "请稍后再试", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownImport(UnknownImport e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownBulletin(UnknownBulletin e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail reviewMoved(ReviewMoved e) {
        return problem(HttpStatus.CONFLICT, "review-moved", "评议分已有变化", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail catalogueMoved(CatalogueMoved e) {
        return problem(HttpStatus.CONFLICT, "catalogue-moved", "目录已有变化", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail importRefused(ImportRefused e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-refused", "目录不能生效", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownModel(UnknownModel e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail modelRefused(ModelRefused e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "model-refused", "模型不能启用", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail noFont(FontMissing e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "font-missing", "暂不能生成文书", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail noSuchCall(NoSuchCallException e) {
        return problem(HttpStatus.NOT_FOUND, "call-ended", "通话已结束", "这通电话已经结束，不能再操作");
    }

    @ExceptionHandler
    ProblemDetail taken(CallTakenException e) {
        return problem(HttpStatus.CONFLICT, "call-taken", "电话已被接起", "其他坐席已接起这通电话");
    }

    @ExceptionHandler
    ProblemDetail busy(SeatBusyException e) {
        return problem(HttpStatus.CONFLICT, "seat-busy", "您正在通话", "请先结束当前通话，再接下一通");
    }

    @ExceptionHandler
    ProblemDetail notSignedIn(AuthenticationException e) {
        return problem(HttpStatus.UNAUTHORIZED, "sign-in-failed", "登录失败", "账号或密码不正确");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String what = e.getBindingResult().getAllErrors().stream()
                .map(Problems::words)
                .distinct()
                .collect(Collectors.joining("；"));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "invalid-input", "请检查填写的内容", what));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .body(problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "文件过大",
                        "文件不能超过 10 MB：表格请只保留需要的工作表和列，照片和文档请压缩或分开上传"));
    }

    /** What could not be read at all is named; the machine's own words about it are no reader's. */
    private static @Nullable String words(ObjectError error) {
        return error instanceof FieldError field && field.isBindingFailure()
                ? "“" + field.getField() + "”的值无法识别"
                : error.getDefaultMessage();
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? title : detail);
        problem.setType(URI.create("urn:huiyin:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
