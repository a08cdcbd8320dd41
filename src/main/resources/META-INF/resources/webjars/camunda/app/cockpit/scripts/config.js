// Replaces the file of the same path in Camunda's web jar. The browser loads it as an ES module, and modules are always
// read as UTF-8, whatever the server says.

// The web app's page is marked as English; a screen reader would read Vietnamese aloud with English sounds.
document.documentElement.lang = 'vi';

// What the server refuses to administrators, or answers with nothing because it is none of their business, is not offered
// to them. The web app reads this before its plugins register.
const NOT_OFFERED = [
  // tasks and variables belong to those who decide; past decisions hold what they rested on
  'cockpit.navigation:tasks',
  'cockpit.tasks.dashboard:task-dashboard',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.decisionDefinition.tab:decision-instances-table',
  // batches change many instances at once, reports come with another edition
  'cockpit.navigation:batch',
  'cockpit.navigation:reports',
  // models, variables, priorities and the end of an instance are not changed by hand
  'cockpit.repository.deployment.action:delete-deployment',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
  'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
  // long steps are tried again by themselves
  'cockpit.incident.action:increase-incident-external-task-retry'
];
document.querySelector('base').setAttribute('cam-exclude-plugins', NOT_OFFERED.join(','));

export default {
  app: {
    vendor: 'Đồng Thuận',
    name: '– Giám sát quy trình'
  },
  locales: {
    // Vietnamese alone: see Tasklist's config.js.
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  // Relative to the folder of the app; the first is the same as Tasklist's.
  customScripts: ['../tasklist/scripts/session', 'scripts/tasks', 'scripts/words'],
  disableWelcomeMessage: true
};
