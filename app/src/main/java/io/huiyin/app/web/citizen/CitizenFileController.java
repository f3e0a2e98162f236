package io.huiyin.app.web.citizen;

import io.huiyin.app.web.KeptFile;
import io.huiyin.app.web.NotThere;
import io.huiyin.core.attachment.Attachment;
import io.huiyin.core.attachment.Attachments;
import io.huiyin.core.channel.WrittenDemands;
import io.huiyin.core.ticket.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A citizen's own photographs and papers, and what the unit gave the citizen. */
@RestController
@RequestMapping("/api/public")
class CitizenFileController {

    record CitizenFileWish(
            @NotNull @Valid CitizenKey key,
            @NotNull(message = "请选择文件") UUID file) {}

    private final Attachments attachments;
    private final ProgressViews views;
    private final CitizenAccess access;
    private final Throttle throttle;

    CitizenFileController(Attachments attachments, ProgressViews views, CitizenAccess access, Throttle throttle) {
        this.attachments = attachments;
        this.views = views;
        this.access = access;
        this.throttle = throttle;
    }

    /** One file a request; the same one again is there once. Number and code are parts of the form, not of its address. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CitizenProgress bring(
            @RequestPart MultipartFile file,
            @RequestPart String number,
            @RequestPart String code,
            HttpServletRequest request)
            throws IOException {
        throttle.file(request.getRemoteAddr());
        Ticket ticket = access.open(new CitizenKey(number, code), request);
        attachments.attach(ticket.id(), KeptFile.upload(file, true), WrittenDemands.CITIZEN);
        return views.of(ticket);
    }

    /** A post, for the code is no part of an address that somebody else may read later. */
    @PostMapping("/files")
    ResponseEntity<byte[]> file(@Valid @RequestBody CitizenFileWish wish, HttpServletRequest request) {
        Ticket ticket = access.open(wish.key(), request);
        Attachment file = attachments.of(ticket.id()).stream()
                .filter(one -> one.forCitizen() && one.id().equals(wish.file()))
                .findFirst()
                .orElseThrow(() -> new NotThere("附件", wish.file().toString()));
        return KeptFile.of(file, attachments);
    }
}
