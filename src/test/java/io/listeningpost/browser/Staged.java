package io.listeningpost.browser;

import io.listeningpost.sandbox.remote.Folders;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A stand for a test class, from before its first test to after its last; skips the class where there can be none. */
final class Staged implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private @Nullable Stand stand;

    Stand stand() {
        return Objects.requireNonNull(stand, "the class has not begun");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        // goes with this JVM: the host may still write while it ends
        stand = Stand.start(Folders.temporary("screens"));
    }

    /** No test finds what another one left open. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (stand != null) {
            stand.closeTabs();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (stand != null) {
            stand.close();
        }
    }
}
