// The way back to the portal, in the header, and for leaders to the tasks of their office. Loaded as an ES module before the app starts.
window.angular.module('cam.tasklist').config(['ViewsProvider', (views) => {
  views.registerDefaultView('tasklist.navbar.action', {
    id: 'dt-portal',
    priority: 1000,
    controller: () => {},
    template: '<a href="/">Về Cổng<span class="dt-portal__name"> Đồng Thuận</span></a>'
  });
  views.registerDefaultView('tasklist.navbar.action', {
    id: 'dt-office',
    priority: 900,
    controller: ['$scope', officeLink],
    template: '<a href="/tasks/office" data-dt-office ng-if="leads">Việc của cơ quan</a>'
  });
}]);

/** Made with "new", which takes no arrow. */
function officeLink(scope) {
  leads().then((some) => {
    scope.leads = some;
    scope.$applyAsync();
  });
}

/** Whether somebody's office has tasks that he may hand on; whoever leads none has an empty list. */
async function leads() {
  const answer = await fetch('/api/v1/tasks/office?size=1', { headers: { Accept: 'application/json' } }).catch(() => null);
  return Boolean(answer && answer.ok && (await answer.json()).total);
}
