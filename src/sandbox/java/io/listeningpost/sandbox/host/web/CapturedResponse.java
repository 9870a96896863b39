package io.listeningpost.sandbox.host.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Holds back what a plugin's servlet writes until the decorator has seen it. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;
    private int error;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            if (getContentType() != null && !getContentType().contains("charset")) {
                setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            writer = new PrintWriter(new OutputStreamWriter(bytes, charset()));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Plugin servlets write synchronously here");
            }
        };
    }

    @Override
    public void flushBuffer() {
        // held back on purpose
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        bytes.reset();
    }

    @Override
    public void setContentLength(int length) {
        // the decorator changes it
    }

    @Override
    public void setContentLengthLong(long length) {
        // the decorator changes it
    }

    @Override
    public void sendError(int status, @Nullable String message) {
        error = status;
    }

    @Override
    public void sendError(int status) {
        error = status;
    }

    /** The status given to {@code sendError}, or 0. */
    int error() {
        return error;
    }

    byte[] content() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    String text() {
        return new String(content(), charset());
    }

    private Charset charset() {
        return Charset.forName(getCharacterEncoding());
    }
}
