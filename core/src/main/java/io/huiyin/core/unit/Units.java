package io.huiyin.core.unit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The units of the city as they stand today. */
@Service
public class Units {

    public List<Unit> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Unit> find(String code) {
        throw new UnsupportedOperationException();
    }
}
