// The way back to the portal, in the header. Loaded as an ES module before the app starts.
window.angular.module('cam.tasklist').config(['ViewsProvider', (views) => {
  views.registerDefaultView('tasklist.navbar.action', {
    id: 'dt-portal',
    priority: 1000,
    controller: () => {},
    template: '<a href="/">Về Cổng<span class="dt-portal__name"> Đồng Thuận</span></a>'
  });
}]);
