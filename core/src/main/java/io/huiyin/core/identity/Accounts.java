package io.huiyin.core.identity;

import io.huiyin.core.sql.Sql;
import io.huiyin.core.unit.Units;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final Units units;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Units units, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.encoder = encoder;
        this.clock = clock;
    }

    public Optional<Account> find(String name) {
        return jdbc.sql("select * from account where name = :name")
                .param("name", name)
                .query(Accounts::account)
                .optional();
    }

    /** Codes of the person's unit and of all units below it; empty for somebody at the hotline itself. */
    public Set<String> scope(Account account) {
        String unit = account.unit();
        return unit == null ? Set.of() : Set.copyOf(units.subtree(unit));
    }

    /** Every account, by name. */
    public List<Account> all() {
        return jdbc.sql("select * from account order by name")
                .query(Accounts::account)
                .list();
    }

    /**
     * Takes over an account of the city's folder. One that exists keeps its password: it may have been changed since.
     *
     * @param account its hash is not looked at
     * @param firstPassword in the clear
     * @param phone where short messages reach the person; null for nowhere
     */
    @Transactional
    public void importOne(Account account, String firstPassword, @Nullable String phone) {
        int known = jdbc.sql("""
                        update account set display_name = case when kept then display_name else :display end,
                          roles = case when kept then roles else :roles end, unit = case when kept then unit else :unit end
                        where name = :name
                        """)
                .param("display", account.displayName())
                .param("roles", roles(account))
                .param("unit", account.unit())
                .param("name", account.name())
                .update();
        if (known == 0) {
            insert(account, firstPassword, false);
        }
        jdbc.sql("update account set phone = :phone where name = :name and not kept")
                .param("phone", phone)
                .param("name", account.name())
                .update();
    }

    /** Where short messages reach the person; empty for nowhere. */
    public Optional<String> phone(String name) {
        return jdbc.sql("select phone from account where name = :name and phone is not null")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /**
     * A new account, by a person's decision: the city's folder leaves it alone.
     *
     * @param account with a name that nobody has; its hash is not looked at
     * @param firstPassword in the clear
     */
    @Transactional
    public void create(Account account, String firstPassword) {
        insert(account, firstPassword, true);
    }

    /**
     * Opens no more: without a role and without a password that anybody knows. It stays for what was done with it.
     *
     * @throws UnknownAccount when nobody has that name
     */
    @Transactional
    public void close(String name) {
        changePassword(name, UUID.randomUUID().toString());
        jdbc.sql("update account set roles = '{}', kept = true where name = :name")
                .param("name", name)
                .update();
    }

    private void insert(Account account, String firstPassword, boolean kept) {
        jdbc.sql("""
                        insert into account (name, display_name, password_hash, roles, unit, created_at, kept)
                        values (:name, :display, :hash, :roles, :unit, :at, :kept)
                        """)
                .param("name", account.name())
                .param("display", account.displayName())
                .param("hash", encoder.encode(firstPassword))
                .param("roles", roles(account))
                .param("unit", account.unit())
                .param("at", Sql.time(Sql.now(clock)))
                .param("kept", kept)
                .update();
    }

    private static String[] roles(Account account) {
        return account.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    }

    /** @throws UnknownAccount when nobody has that name */
    @Transactional
    public void changePassword(String name, String password) {
        int changed = jdbc.sql("update account set password_hash = :hash where name = :name")
                .param("hash", encoder.encode(password))
                .param("name", name)
                .update();
        if (changed == 0) {
            throw new UnknownAccount(name);
        }
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Sql.words(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.getString("unit"));
    }
}
