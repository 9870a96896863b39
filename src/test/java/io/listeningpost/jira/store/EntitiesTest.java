package io.listeningpost.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Active Objects asks of entities and some databases find out only when the tables are made. */
class EntitiesTest {

    private static final Set<String> RESERVED = Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2", "KEY", "VALUE", "USER",
            "ORDER", "TYPE", "LEVEL", "DATE", "COMMENT", "MODE", "SIZE", "ACCESS", "INDEX", "GROUP", "CURSOR", "TEXT", "AT");

    static Stream<Class<?>> entities() {
        return StoreTables.ALL.stream().map(type -> type);
    }

    private static List<Method> columns(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredMethods()).filter(method -> method.getName().startsWith("get")).toList();
    }

    private static String column(Method getter) {
        return getter.getName().substring(3).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Renaming one empties a table in every installation. */
    @Test
    void tablesKeepTheirNames() {
        assertThat(entities().map(entity -> entity.getAnnotation(Table.class).value())).containsExactlyInAnyOrder(
                "ACCOUNT", "ANSWER", "AUTHOR", "BLOCKED_AUTHOR", "CANNED", "CONVERSATION", "DAY_BOOK", "DECISION", "DRAFT", "EVENT",
                "HEALTH", "JOURNAL", "METER", "OUTBOX", "OUTBOX_STEP", "OWN_POST",
                "POLL_CURSOR", "PRICE", "PROJECT_SPEECH", "REMOVAL", "REQUEST_LINK", "RULES", "SAYING", "SAYING_WORD", "SIGN_IN", "SOURCE",
                "SWITCHED_OFF", "TEAM", "THREAD_LINK", "TURN", "WRITER");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void namesFitEveryDatabase(Class<?> entity) {
        assertThat(entity.getAnnotation(Table.class).value()).hasSizeLessThanOrEqualTo(20);
        assertThat(columns(entity)).isNotEmpty().allSatisfy(getter ->
                assertThat(column(getter)).hasSizeLessThanOrEqualTo(30).isNotIn(RESERVED));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void textsAreShortOrUnlimited(Class<?> entity) {
        assertThat(columns(entity)).filteredOn(getter -> getter.getReturnType() == String.class).allSatisfy(getter -> {
            assertThat(getter.isAnnotationPresent(StringLength.class)).as(getter.getName()).isTrue();
            assertThat(getter.getAnnotation(StringLength.class).value()).isLessThanOrEqualTo(StringLength.MAX_LENGTH);
        });
    }

    /** SQL Server takes 900 bytes of index key where it is old, MySQL 3072; a character may need four. */
    @ParameterizedTest
    @MethodSource("entities")
    void indexesAreShort(Class<?> entity) {
        Indexes indexes = entity.getAnnotation(Indexes.class);
        if (indexes != null) {
            assertThat(indexes.value()).allSatisfy(index -> {
                Set<String> named = Set.of(index.methodNames());
                List<Method> indexed = columns(entity).stream().filter(getter -> named.contains(getter.getName())).toList();
                assertThat(indexed.stream().map(Method::getName).collect(Collectors.toSet())).isEqualTo(named);
                assertThat(indexed.stream().filter(getter -> getter.getReturnType() == String.class)
                        .mapToInt(getter -> getter.getAnnotation(StringLength.class).value()))
                        .allMatch(length -> length > 0 && length <= 200);
            });
        }
    }
}
