package org.dongthuan.platform.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetSubTasksCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskEventsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** What a person may do with a task: claim it for himself, give it back, complete it without sending variables. */
final class PersonCommands extends CommandInterceptor {

    /**
     * Ways around the completion, texts and files that the engine would keep, and readings where the engine checks
     * nothing at all.
     */
    private static final Set<Class<?>> REFUSED = Set.of(
            ResolveTaskCmd.class,
            DelegateTaskCmd.class,
            DeleteTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteProcessInstanceCommentCmd.class,
            GetProcessInstanceCommentsCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            DeleteAttachmentCmd.class,
            GetAttachmentCmd.class,
            GetAttachmentContentCmd.class,
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class,
            GetTaskAttachmentsCmd.class,
            GetProcessInstanceAttachmentsCmd.class,
            GetTaskEventsCmd.class,
            GetSubTasksCmd.class);

    /** The commands that carry variables, and the name of the field with them. */
    private static final Map<Class<?>, String> VARIABLES =
            Map.of(CompleteTaskCmd.class, "variables", SubmitTaskFormCmd.class, "properties");

    @Override
    public <T> T execute(Command<T> command) {
        ViewerVisibility.current().ifPresent(viewer -> check(viewer, command));
        return next.execute(command);
    }

    private static void check(ViewerVisibility viewer, Command<?> command) {
        if (REFUSED.contains(command.getClass())) {
            throw new AuthorizationException("Not open to persons: " + name(command));
        }
        if (carriesVariables(command)) {
            throw new AuthorizationException("Variables of clients are not accepted: " + name(command));
        }
        if (isForSomebodyElse(viewer, command)) {
            throw new AuthorizationException("A task may be claimed for oneself and given back, no more");
        }
        if (command instanceof GetTaskCommentsCmd || command instanceof GetTaskCommentCmd) {
            viewer.requireToSee(
                    Context.getCommandContext().getTaskManager().findTaskById(field(command, "taskId") + ""), "READ");
        }
    }

    private static boolean carriesVariables(Command<?> command) {
        @Nullable String name = VARIABLES.get(command.getClass());
        return name != null && field(command, name) instanceof Map<?, ?> variables && !variables.isEmpty();
    }

    private static boolean isForSomebodyElse(ViewerVisibility viewer, Command<?> command) {
        // to claim for nobody would take the task from its assignee
        if (command instanceof ClaimTaskCmd) return !viewer.user().equals(field(command, "userId"));
        if (command instanceof AssignTaskCmd) return field(command, "userId") != null;
        return false;
    }

    private static @Nullable Object field(Command<?> command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }

    private static String name(Command<?> command) {
        return command.getClass().getSimpleName();
    }
}
