// Some words of Cockpit stand in its code, in English, beside the file of its texts.
// Loaded as an ES module before the app starts.

const WORDS = {
  'Toggle this section': 'Thu gọn hoặc mở rộng phần này',
  'Suspended Job Definition': 'Công việc nền đang tạm dừng',
  'Select all': 'Chọn tất cả',
  'zoom in': 'Phóng to',
  'zoom out': 'Thu nhỏ',
  'reset zoom': 'Về cỡ ban đầu'
};

const cockpit = window.angular.module('cam.cockpit');
for (const name of ['title', 'uibTooltip', 'placeholder']) {
  cockpit.directive(name, () => ({
    restrict: 'A',
    // before the directive that shows it reads it
    priority: 2000,
    compile(element, attributes) {
      const words = WORDS[attributes[name]];
      if (words) attributes.$set(name, words);
    }
  }));
}

// Where there is nothing, some pages say so in their texts' words, and some write the code's own.
cockpit.directive('nullValue', () => ({
  restrict: 'C',
  compile(element) {
    if (element.text().trim() === 'null') element.text('không có');
  }
}));
