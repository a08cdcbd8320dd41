package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InPartsTests {

    private final List<Task> waiting = new ArrayList<>();
    private final List<Task> changed = new ArrayList<>();
    private final TaskQuery query = mock(TaskQuery.class);

    @BeforeEach
    void findWhatWaits() {
        when(query.listPage(eq(0), anyInt())).thenAnswer(call -> {
            int most = call.getArgument(1);
            assertThat(most).isEqualTo(200);
            return List.copyOf(waiting.subList(0, Math.min(waiting.size(), most)));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 450})
    void eachIsChangedOnceAndNeverAllAreInMemory(int many) {
        List<Task> all = tasks(many);
        InParts.change(query, Task::getId, task -> {
            waiting.remove(task);
            changed.add(task);
        });
        assertThat(changed).containsExactlyElementsOf(all);
        verify(query, never()).list();
    }

    @Test
    void aChangeThatChangesNothingIsNotRepeatedForEver() {
        tasks(200);
        assertThatIllegalStateException()
                .isThrownBy(() -> InParts.change(query, Task::getId, changed::add))
                .withMessageContaining("task 0");
        assertThat(changed).hasSize(200);
    }

    private List<Task> tasks(int many) {
        IntStream.range(0, many).forEach(number -> {
            Task task = mock(Task.class);
            when(task.getId()).thenReturn("task " + number);
            waiting.add(task);
        });
        return List.copyOf(waiting);
    }
}
