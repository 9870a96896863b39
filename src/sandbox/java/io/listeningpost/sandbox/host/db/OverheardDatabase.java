package io.listeningpost.sandbox.host.db;

import io.listeningpost.sandbox.host.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with somebody between it and whoever asks. As thread-safe as what is made of it. */
public abstract class OverheardDatabase implements Database {

    private final Database inner;

    protected OverheardDatabase(Database inner) {
        this.inner = inner;
    }

    /** Stands in for a connection. */
    protected abstract Connection overheard(Connection connection) throws SQLException;

    @Override
    public final DataSource connections() {
        DataSource pool = inner.connections();
        return standIn(DataSource.class, (self, method, arguments) -> method.getName().equals("getConnection")
                ? overheard(pool.getConnection()) : call(pool, method, arguments));
    }

    @Override
    public Kind kind() {
        return inner.kind();
    }

    @Override
    public String address() {
        return inner.address();
    }

    @Override
    public void close() {
        inner.close();
    }

    /** Something of this type that does what the handler says. */
    protected static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Calls what is stood in for; throws what it throws. */
    protected static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }
}
