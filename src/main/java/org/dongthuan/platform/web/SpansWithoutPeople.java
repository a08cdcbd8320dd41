package org.dongthuan.platform.web;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets traces tell of calls, never of whom they were about: of what is known of a call only the words leave that are the
 * same for everybody, neither its address nor the words of a failure.
 */
final class SpansWithoutPeople implements SpanExporter {

    /** The template of the address is {@code uri}; {@code exception} and {@code error} are names of classes. */
    private static final Set<String> SAME_FOR_EVERYBODY =
            Set.of("uri", "method", "status", "outcome", "exception", "error", "code.function", "code.namespace");

    private final SpanExporter collector;

    SpansWithoutPeople(SpanExporter collector) {
        this.collector = collector;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return collector.export(spans.stream().map(Cleaned::new).collect(Collectors.toList()));
    }

    @Override
    public CompletableResultCode flush() {
        return collector.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return collector.shutdown();
    }

    private static final class Cleaned extends DelegatingSpanData {

        private final Attributes kept;

        private Cleaned(SpanData span) {
            super(span);
            var all = span.getAttributes().toBuilder();
            all.removeIf(key -> !isKept(key));
            kept = all.build();
        }

        private static boolean isKept(AttributeKey<?> key) {
            return SAME_FOR_EVERYBODY.contains(key.getKey());
        }

        @Override
        public Attributes getAttributes() {
            return kept;
        }

        @Override
        public int getTotalAttributeCount() {
            return kept.size();
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
