package io.huiyin.app.web.ticket;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.huiyin.app.web.CsvFile;
import io.huiyin.app.web.Viewer;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.background.Background;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.core.ticket.TicketFilter;
import io.huiyin.core.ticket.TicketOrder;
import io.huiyin.core.ticket.TicketSearch;
import io.huiyin.core.ticket.Tickets;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists of tickets written to files, in the background and page after page. Each person has one at a time, and the last one
 * until the next or the product's end.
 */
@Component
class TicketExports {

    /** more than a spreadsheet program opens at once, and a minute's work of the database */
    static final int MOST = 50_000;

    private static final int PAGE = 1_000;

    enum Format {
        CSV,
        XLSX
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** One file on its way. Written by its own thread, read by whoever asks how far it is. */
    static final class Export {

        final UUID id = UUID.randomUUID();
        final Format format;
        final Path file;
        volatile State state = State.RUNNING;
        volatile int total;
        volatile int written;

        Export(Format format, Path file) {
            this.format = format;
            this.file = file;
        }

        /** As the file is called. */
        String name() {
            return "tickets." + format.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Takes rows as they come. */
    private interface Sheet extends AutoCloseable {

        void row(List<String> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    private final TicketSearch search;
    private final TicketFileRows rows;
    private final AuditTrail audit;
    private final Background background;
    private final Map<String, Export> ofPersons = new ConcurrentHashMap<>();

    TicketExports(TicketSearch search, TicketFileRows rows, AuditTrail audit, Background background) {
        this.search = search;
        this.rows = rows;
        this.audit = audit;
        this.background = background;
    }

    /**
     * Returns at once.
     *
     * @throws RefusedByRule while the person's last one is not written yet
     */
    Export begin(TicketFilter filter, @Nullable TicketOrder order, Format format, Viewer viewer) {
        Export begun = ofPersons.compute(viewer.name(), (who, before) -> {
            if (before != null && before.state == State.RUNNING) {
                throw new RefusedByRule("exportRunning", "您上一次的导出还在进行，完成后再导出", "");
            }
            forget(before);
            return new Export(format, fresh(format));
        });
        background.run("export-" + begun.id, "an export of tickets was not written", () -> {
            try {
                write(begun, filter, order, viewer);
                audit.record(viewer.name(), "exported", "tickets " + begun.written + " " + format);
                begun.state = State.DONE;
            } finally {
                if (begun.state == State.RUNNING) {
                    begun.state = State.FAILED;
                }
            }
        });
        return begun;
    }

    /** The person's own one. */
    Optional<Export> find(UUID id, Viewer viewer) {
        return Optional.ofNullable(ofPersons.get(viewer.name())).filter(one -> one.id.equals(id));
    }

    private void write(Export export, TicketFilter filter, @Nullable TicketOrder order, Viewer viewer) {
        export.total = search.count(filter, viewer.sight(), MOST + 1);
        try (OutputStream bytes = Files.newOutputStream(export.file);
                Sheet sheet = export.format == Format.CSV ? csv(bytes) : workbook(bytes)) {
            sheet.row(TicketFileRows.HEADER);
            String after = null;
            do {
                int size = Math.min(PAGE, MOST - export.written);
                Tickets.Page page = search.list(filter, order, after, size, viewer.sight());
                for (List<String> row : rows.of(page.tickets(), viewer)) {
                    sheet.row(row);
                }
                export.written += page.tickets().size();
                after = page.next();
            } while (after != null && export.written < MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet csv(OutputStream bytes) throws IOException {
        bytes.write(CsvFile.MARK.getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(bytes);
        return new Sheet() {
            @Override
            public void row(List<String> cells) {
                csv.writeRecord(CsvFile.plain(cells));
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private static Sheet workbook(OutputStream bytes) {
        var book = new Workbook(bytes, "Huiyin", "1.0");
        Worksheet sheet = book.newWorksheet("tickets");
        return new Sheet() {
            private int row;

            @Override
            public void row(List<String> cells) throws IOException {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
                if (++row % PAGE == 0) {
                    sheet.flush();
                }
            }

            @Override
            public void close() throws IOException {
                book.close();
            }
        };
    }

    private static Path fresh(Format format) {
        try {
            return Files.createTempFile("tickets", "." + format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(@Nullable Export export) {
        try {
            if (export != null) {
                Files.deleteIfExists(export.file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with citizens' matters in them do not outlive the product. */
    @PreDestroy
    void end() {
        ofPersons.values().forEach(TicketExports::forget);
    }
}
