// Replaces the file of the same path in Camunda's web jar. The browser loads it as an ES module, and modules are always
// read as UTF-8, whatever the server says.

// The web app's page is marked as English; a screen reader would read Vietnamese aloud with English sounds.
document.documentElement.lang = 'vi';

// What of the web app is not ours: searching and sorting by the engine's words (see find.js), the diagram and the history
// of the engine, comments (they would put words about persons into the engine, where they stay), and what the server
// refuses to officials: processes start in the portal. What is left of a task is its form.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.list:task-search',
  'tasklist.header:tasklist-sorting',
  'tasklist.navbar.action:create-task-action',
  'tasklist.navbar.action:start-process-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-diagram',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description'
].join(','));

export default {
  app: {
    vendor: 'Đồng Thuận',
    name: '– Công việc'
  },
  locales: {
    // Vietnamese alone, on purpose: the web app takes the first language of the browser when it is listed here and the
    // fallback only when it is not, and it has no switch. With 'en' in the list, a browser that came in English (most
    // office machines) would never show Vietnamese.
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  // Relative to the folder of the app, without the ending.
  customScripts: [
    'scripts/session',
    'scripts/review-form',
    'scripts/consent-form',
    'scripts/certification-form',
    'scripts/cessation-form',
    'scripts/question-form',
    'scripts/breach-form',
    'scripts/restriction-form',
    'scripts/alarm-form',
    'scripts/appointment-form',
    'scripts/declaration-form',
    'scripts/transfer-form',
    'scripts/supply-form',
    'scripts/phone',
    'scripts/portal',
    'scripts/find',
    'scripts/dates'
  ],
  disableWelcomeMessage: true,
  // Without "startProcess": requests begin in the portal, officials may not start processes here.
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Nhận công việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Chuyển đến bộ lọc đầu tiên trong danh sách'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Chuyển đến công việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Chuyển đến ô nhập đầu tiên của biểu mẫu'
    }
  }
};
