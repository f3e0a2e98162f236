package io.huiyin.app.web;

import io.huiyin.core.attachment.Attachment;
import io.huiyin.core.attachment.Attachments;
import io.huiyin.core.attachment.Attachments.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** An attachment on its way in and out. */
public final class KeptFile {

    private KeptFile() {}

    public static Upload upload(MultipartFile file, boolean forCitizen) throws IOException {
        String name = file.getOriginalFilename();
        return new Upload(name == null ? "" : name, file.getBytes(), forCitizen);
    }

    /** Pictures and PDF to look at, the rest to save; whatever it is, it may run and fetch nothing. */
    public static ResponseEntity<byte[]> of(Attachment file, Attachments attachments) {
        byte[] content = attachments.content(file).orElseThrow(() -> new NotThere("附件", file.name()));
        MediaType type = MediaType.parseMediaType(file.mediaType());
        boolean shown = type.getType().equals("image") || type.equals(MediaType.APPLICATION_PDF);
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(type)
                .body(content);
    }
}
