package io.huiyin.core.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which unit answers for which matter where, as in force on a day. */
@Service
public class DispatchCatalogue {

    public List<Matter> matters() {
        throw new UnsupportedOperationException();
    }

    /** Lines for the matter, the narrowest area first. */
    public List<CatalogueEntry> entries(String matter, @Nullable String area, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Every line in force on the day. */
    public List<CatalogueEntry> inForceOn(LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
