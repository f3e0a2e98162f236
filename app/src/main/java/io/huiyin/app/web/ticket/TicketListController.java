package io.huiyin.app.web.ticket;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.Viewer;
import io.huiyin.app.web.ticket.TicketViews.TicketRow;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.ticket.SavedFilters;
import io.huiyin.core.ticket.SavedFilters.Saved;
import io.huiyin.core.ticket.TicketOrder;
import io.huiyin.core.ticket.TicketSearch;
import io.huiyin.core.ticket.Tickets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists of tickets, and what people look for in them again and again. */
@RestController
class TicketListController {

    /**
     * Part of a list.
     *
     * @param total of the whole list, counted up to 1,000
     * @param more whether there are more than that
     * @param next where the following page begins; null on the last one
     */
    record TicketRows(
            List<TicketRow> rows,
            long total,
            boolean more,
            @Nullable String next) {}

    /** counting further tells nobody more: the pages show 999+ */
    private static final int COUNTED = 999;

    /**
     * @param mine whether the viewer saved it; else somebody of the same unit shares it
     * @param count how many tickets it finds for the viewer, counted up to 999
     * @param more whether there are more than that
     */
    record SavedFilterView(
            long id, String name, boolean mine, boolean shared, TicketWish wish, long count, boolean more) {}

    record SavedFilterForm(
            @NotBlank(message = "请写明名称") @Size(max = 30, message = "名称不超过 30 字")
            String name,

            boolean shared,
            @Valid TicketWish wish) {}

    record SavedFilterName(
            @NotBlank(message = "请写明名称") @Size(max = 30, message = "名称不超过 30 字")
            String name,

            boolean shared) {}

    private final TicketSearch search;
    private final TicketViews views;
    private final TicketAccess access;
    private final SavedFilters filters;
    private final Accounts accounts;
    private final CityProfile profile;
    private final JsonMapper json;

    TicketListController(
            TicketSearch search,
            TicketViews views,
            TicketAccess access,
            SavedFilters filters,
            Accounts accounts,
            CityProfile profile,
            JsonMapper json) {
        this.search = search;
        this.views = views;
        this.access = access;
        this.filters = filters;
        this.accounts = accounts;
        this.profile = profile;
        this.json = json;
    }

    /**
     * @param order without it a unit's list goes by its clocks, any other has the newest first
     * @param after where the page begins, as the one before said
     */
    @GetMapping("/api/tickets")
    TicketRows list(
            @Valid TicketWish wish,
            @RequestParam(required = false) @Nullable TicketOrder order,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size,
            Principal who) {
        Viewer viewer = access.viewer(who);
        String number = wish.number();
        if (number != null) {
            access.lookedFor(number, viewer);
        }
        Tickets.Page found = search.list(
                wish.filter(viewer.unit(), profile), order, after, Math.clamp(size, 1, 200), viewer.sight());
        return new TicketRows(views.rows(found.tickets(), viewer), found.total(), found.more(), found.next());
    }

    /** The own ones first, then those that others of the same unit share. */
    @GetMapping("/api/filters")
    List<SavedFilterView> saved(Principal who) {
        Viewer viewer = access.viewer(who);
        return filters.of(account(who)).stream().map(one -> view(one, viewer)).toList();
    }

    /** One of the same name is replaced. A citizen's number is not kept. */
    @PostMapping("/api/filters")
    SavedFilterView save(@Valid @RequestBody SavedFilterForm form, Principal who) {
        Viewer viewer = access.viewer(who);
        TicketWish wish = form.wish().withoutNumber();
        // what cannot be asked for is not kept either
        wish.filter(viewer.unit(), profile);
        Saved saved = filters.save(account(who), form.name(), form.shared(), json.writeValueAsString(wish));
        return view(saved, viewer);
    }

    @PutMapping("/api/filters/{id}")
    SavedFilterView rename(@PathVariable long id, @Valid @RequestBody SavedFilterName form, Principal who) {
        return filters.rename(account(who), id, form.name(), form.shared())
                .map(one -> view(one, access.viewer(who)))
                .orElseThrow(() -> new NotThere("筛选", String.valueOf(id)));
    }

    @DeleteMapping("/api/filters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, Principal who) {
        if (!filters.delete(account(who), id)) {
            throw new NotThere("筛选", String.valueOf(id));
        }
    }

    private SavedFilterView view(Saved saved, Viewer viewer) {
        TicketWish wish = json.readValue(saved.filter(), TicketWish.class);
        int found = search.count(wish.filter(viewer.unit(), profile), viewer.sight(), COUNTED + 1);
        return new SavedFilterView(
                saved.id(),
                saved.name(),
                saved.owner().equals(viewer.name()),
                saved.shared(),
                wish,
                Math.min(found, COUNTED),
                found > COUNTED);
    }

    private Account account(Principal who) {
        return accounts.find(who.getName()).orElseThrow(() -> new AccessDeniedException("the account is gone"));
    }
}
