package io.listeningpost.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.host.modules.Descriptor;
import io.listeningpost.sandbox.host.modules.Xml;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A descriptor is read by whoever indexes an issue, on many threads, the first of which may come at once. */
class DescriptorReadersTest {

    private static final int READERS = 4;
    private static final int TIMES = 300;
    private static final int PATHS = 20;

    @Test
    void tellsAllThatReadItAtOnceTheSame() throws Exception {
        List<String> expected = IntStream.range(0, PATHS).mapToObj(path -> "path" + path + "=words" + path).toList();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int time = 0; time < TIMES; time++) {
                Descriptor fresh = Descriptor.of(new OneFile(descriptor()), "a.plugin");
                CyclicBarrier together = new CyclicBarrier(READERS);
                Callable<List<String>> reader = () -> {
                    together.await();
                    return paths(fresh);
                };
                for (Future<List<String>> read : readers.invokeAll(List.of(reader, reader, reader, reader))) {
                    assertThat(read.get()).isEqualTo(expected);
                }
            }
        }
    }

    private static List<String> paths(Descriptor descriptor) {
        return descriptor.modules("index-document-configuration").stream().flatMap(module -> Xml.children(module, "key").stream())
                .flatMap(key -> Xml.children(key, "extract").stream())
                .map(extract -> extract.getAttribute("path") + "=" + extract.getTextContent()).toList();
    }

    private static String descriptor() {
        StringBuilder xml = new StringBuilder("<atlassian-plugin key='a.plugin' plugins-version='2'>"
                + "<index-document-configuration key='paths' entity-key='IssueProperty'><key property-key='facts'>");
        IntStream.range(0, PATHS).forEach(path -> xml.append("<extract path='path%1$d'>words%1$d</extract>".formatted(path)));
        return xml.append("</key></index-document-configuration></atlassian-plugin>").toString();
    }

    private static final class OneFile extends ClassLoader {

        private final String text;

        OneFile(String text) {
            this.text = text;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
