// Replaces the file of the same path in Camunda's web jar. The browser loads it as an ES module, and modules are always
// read as UTF-8, whatever the server says.

// The web app's page is marked as English; a screen reader would read Vietnamese aloud with English sounds.
document.documentElement.lang = 'vi';

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
  customScripts: ['scripts/session', 'scripts/review-form', 'scripts/consent-form', 'scripts/phone'],
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
