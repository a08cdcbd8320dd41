// Replaces the file of the same path in Camunda's web jar. The browser loads it as an ES module, and modules are always
// read as UTF-8, whatever the server says.

// The web app's page is marked as English; a screen reader would read Vietnamese aloud with English sounds.
document.documentElement.lang = 'vi';

export default {
  app: {
    vendor: 'Đồng Thuận',
    name: '– Trang cá nhân'
  },
  locales: {
    // Vietnamese alone: see Tasklist's config.js.
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  // Relative to the folder of the app: the same script as Tasklist's.
  customScripts: ['../tasklist/scripts/session'],
  disableWelcomeMessage: true,
  // Instead of the link to Camunda's manual: the way back to the product.
  links: [
    {
      label: 'Cổng Đồng Thuận',
      href: '/',
      description: 'Hồ sơ của tôi, đề nghị, quyền khai thác'
    }
  ]
};
