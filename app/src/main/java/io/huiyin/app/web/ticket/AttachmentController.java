package io.huiyin.app.web.ticket;

import io.huiyin.app.web.KeptFile;
import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.NotYours;
import io.huiyin.app.web.People;
import io.huiyin.app.web.People.Person;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.attachment.Attachment;
import io.huiyin.core.attachment.Attachments;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.Ticket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files on a ticket: read by those who may see it, given by those who work on it. */
@RestController
@RequestMapping("/api/tickets/{id}/attachments")
class AttachmentController {

    /**
     * @param givenByName how the person is called; null for the citizen
     * @param mayRemove by whoever gave it, and by the supervision centre
     */
    record AttachmentView(
            UUID id,
            String name,
            String mediaType,
            long bytes,
            String givenBy,
            @Nullable String givenByName,
            Instant givenAt,
            boolean forCitizen,
            boolean mayRemove) {}

    /** @param withheld how many the viewer may not see, because they may show a citizen who asked for secrecy */
    record AttachmentList(List<AttachmentView> files, int withheld, boolean mayAdd) {}

    record AttachmentRemoval(
            @NotBlank(message = "请写明删除的理由") @Size(max = 200, message = "理由不超过 200 字")
            String reason) {}

    private final Attachments attachments;
    private final TicketAccess access;
    private final People people;

    AttachmentController(Attachments attachments, TicketAccess access, People people) {
        this.attachments = attachments;
        this.access = access;
        this.people = people;
    }

    @GetMapping
    AttachmentList attachments(@PathVariable String id, Principal who) {
        Viewer viewer = access.viewer(who);
        return list(access.visible(id, viewer), viewer);
    }

    /** One file a request; the same one again is there once. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AttachmentList attach(
            @PathVariable String id,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean forCitizen,
            Principal who)
            throws IOException {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.worked(id, viewer);
        attachments.attach(ticket.id(), KeptFile.upload(file, forCitizen), viewer.name());
        return list(ticket, viewer);
    }

    @GetMapping("/{file}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable UUID file, Principal who) {
        Viewer viewer = access.viewer(who);
        Attachment one = find(access.visible(id, viewer), file, viewer);
        access.looked("readAttachment", id + "/" + file, viewer);
        return KeptFile.of(one, attachments);
    }

    /** A post, for it says why. */
    @PostMapping("/{file}/remove")
    AttachmentList removeAttachment(
            @PathVariable String id,
            @PathVariable UUID file,
            @Valid @RequestBody AttachmentRemoval form,
            Principal who) {
        Viewer viewer = access.viewer(who);
        Ticket ticket = access.visible(id, viewer);
        Attachment one = find(ticket, file, viewer);
        if (!mayRemove(one, viewer)) {
            throw new NotYours(id);
        }
        attachments.remove(one, form.reason(), viewer.name());
        return list(ticket, viewer);
    }

    private AttachmentList list(Ticket ticket, Viewer viewer) {
        List<Attachment> all = attachments.of(ticket.id());
        var who = people.onceEach();
        List<AttachmentView> shown = all.stream()
                .filter(one -> maySee(one, ticket, viewer))
                .map(one -> new AttachmentView(
                        one.id(),
                        one.name(),
                        one.mediaType(),
                        one.bytes(),
                        one.givenBy(),
                        who.apply(one.givenBy()).map(Person::name).orElse(null),
                        one.givenAt(),
                        one.forCitizen(),
                        mayRemove(one, viewer)))
                .toList();
        return new AttachmentList(shown, all.size() - shown.size(), access.mayWork(ticket, viewer));
    }

    private Attachment find(Ticket ticket, UUID file, Viewer viewer) {
        return attachments.of(ticket.id()).stream()
                .filter(one -> one.id().equals(file) && maySee(one, ticket, viewer))
                .findFirst()
                .orElseThrow(() -> new NotThere("附件", file.toString()));
    }

    private static boolean maySee(Attachment file, Ticket ticket, Viewer viewer) {
        return !file.fromCitizen() || viewer.maySeeCitizen(ticket);
    }

    private static boolean mayRemove(Attachment file, Viewer viewer) {
        return file.givenBy().equals(viewer.name()) || viewer.unit() == null && viewer.is(Role.SUPERVISION);
    }
}
