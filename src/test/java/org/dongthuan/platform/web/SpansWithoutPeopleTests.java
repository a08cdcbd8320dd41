package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansWithoutPeopleTests {

    private final List<SpanData> left = new ArrayList<>();

    @Test
    void aCollectorLearnsTheWayOfACallAndNothingOfAnybody() {
        SpanExporter collector = mock(SpanExporter.class);
        when(collector.export(anyCollection())).thenAnswer(call -> {
            left.addAll(call.<Collection<SpanData>>getArgument(0));
            return CompletableResultCode.ofSuccess();
        });
        when(collector.shutdown()).thenReturn(CompletableResultCode.ofSuccess());
        try (var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new SpansWithoutPeople(collector)))
                .build()) {
            var span = provider.get("test")
                    .spanBuilder("http get /api/v1/records/{id}")
                    .startSpan();
            span.setAttribute("uri", "/api/v1/records/{id}");
            span.setAttribute("status", "404");
            span.setAttribute("http.url", "/api/v1/records/CANARY");
            span.setAttribute("enduser.id", "CANARY");
            span.recordException(new IllegalStateException("CANARY"));
            span.addEvent("CANARY");
            span.setStatus(StatusCode.ERROR, "CANARY");
            span.end();
        }
        assertThat(left).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("http get /api/v1/records/{id}");
            assertThat(span.getAttributes().asMap().keySet())
                    .extracting(AttributeKey::getKey)
                    .containsExactlyInAnyOrder("uri", "status");
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
        });
    }
}
