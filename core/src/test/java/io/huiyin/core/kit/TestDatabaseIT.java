package io.huiyin.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseIT {

    @Test
    void eachDatabaseIsFreshAndMigratedAlsoWhenTheTestsRunAsRoot() {
        var one = JdbcClient.create(TestDatabase.migrated("core").dataSource());
        one.sql("insert into holiday values ('2026-10-01', false, '国庆节')").update();

        var other = JdbcClient.create(TestDatabase.migrated("core").dataSource());

        assertThat(one.sql("select count(*) from holiday").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(other.sql("select count(*) from holiday")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
