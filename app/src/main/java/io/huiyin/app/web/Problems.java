package io.huiyin.app.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Each refusal as an RFC 9457 problem with a stable type and words for people; never a stack. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huiyin:problem:" + type));
        problem.setTitle(title);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notThere(NotThere e) {
        return problem(HttpStatus.NOT_FOUND, "not-there", "没有找到", e.getMessage());
    }
}
