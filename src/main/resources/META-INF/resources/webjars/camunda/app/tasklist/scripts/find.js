// How a task is found in the list: by number, agency and due date, and in which order the list stands. It takes the place
// of the web app's own search, which asks for the engine's words (see config.js). Loaded as an ES module before the app
// starts.
const ORDERS = {
  due: [{ sortBy: 'dueDate', sortOrder: 'asc' }, { sortBy: 'created', sortOrder: 'asc' }],
  newest: [{ sortBy: 'created', sortOrder: 'desc' }],
  name: [{ sortBy: 'nameCaseInsensitive', sortOrder: 'asc' }]
};
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

const TEMPLATE = `
<details class="dt-find">
  <summary>Tìm, sắp xếp <span ng-if="filtered">(đang lọc)</span></summary>
  <form role="search" aria-label="Tìm công việc" ng-submit="find()" novalidate>
    <p><label for="find-number">Số đề nghị</label>
      <input id="find-number" class="form-control" ng-model="asked.number" placeholder="DC-2026-000001" autocomplete="off"></p>
    <p><label for="find-agency">Mã cơ quan</label>
      <input id="find-agency" class="form-control" ng-model="asked.agency" placeholder="H24.01" autocomplete="off"></p>
    <p><label for="find-from">Hạn từ ngày</label>
      <input id="find-from" class="form-control" ng-model="asked.from" placeholder="dd/mm/yyyy" autocomplete="off"
             aria-describedby="find-wrong"></p>
    <p><label for="find-to">Hạn đến ngày</label>
      <input id="find-to" class="form-control" ng-model="asked.to" placeholder="dd/mm/yyyy" autocomplete="off"
             aria-describedby="find-wrong"></p>
    <p id="find-wrong" class="dt-find__wide dt-find__wrong" role="alert"><span ng-if="wrong">
      Ngày phải ghi theo dạng ngày/tháng/năm, ví dụ 07/12/2026.</span></p>
    <p class="dt-find__wide"><button type="submit" class="btn btn-primary">Tìm</button>
      <button type="button" class="btn btn-default" ng-click="findAll()">Bỏ điều kiện</button></p>
  </form>
  <p><label for="find-order">Sắp xếp theo</label>
    <select id="find-order" class="form-control" ng-model="asked.order" ng-change="sort()">
      <option value="due">Hạn xử lý</option>
      <option value="newest">Ngày tạo, mới nhất trước</option>
      <option value="name">Tên công việc và số đề nghị</option>
    </select></p>
</details>`;

window.angular.module('cam.tasklist').config(['ViewsProvider', (views) => {
  views.registerDefaultView('tasklist.list', {
    id: 'dt-find', priority: 100, template: TEMPLATE, controller: ['$scope', 'search', controller]
  });
}]);

function controller(scope, search) {
  const list = scope.tasklistData.newChild(scope);
  scope.asked = { order: orderOf(search().sorting) };
  // the web app keeps the order in the address, and puts the newest first where there is none
  keep({ sorting: JSON.stringify(ORDERS[scope.asked.order]) });

  scope.find = () => {
    const query = queryOf(scope.asked);
    scope.wrong = !query;
    if (!query) return;
    scope.filtered = Object.keys(query).length > 0;
    keep({ page: null });
    list.set('searchQuery', query);
  };
  scope.findAll = () => {
    scope.asked = { order: scope.asked.order };
    scope.find();
  };
  scope.sort = () => {
    keep({ page: null, sorting: JSON.stringify(ORDERS[scope.asked.order]) });
    list.changed('taskListQuery');
  };

  function keep(part) {
    search.updateSilently(part, true);
  }
}

function orderOf(sorting) {
  return Object.keys(ORDERS).find((order) => JSON.stringify(ORDERS[order]) === sorting) || 'due';
}

/** Nothing where a day is none. */
function queryOf({ number, agency, from, to }) {
  const query = {};
  if (number) query.processInstanceBusinessKeyLike = `%${literally(number)}%`;
  // a task is named after its step, its request and the agency
  if (agency) query.nameLike = `% - ${literally(agency)}%`;
  if (from) query.dueAfter = moment(from, '00:00:00.000');
  if (to) query.dueBefore = moment(to, '23:59:59.999');
  return Object.values(query).includes(null) ? null : query;
}

function literally(text) {
  return text.trim().toUpperCase().replace(/[\\%_]/g, '\\$&');
}

/** That time in Vietnam. */
function moment(text, time) {
  const [, day, month, year] = (DAY.exec(text.trim()) || []).map((part) => part.padStart(2, '0'));
  const date = `${year}-${month}-${day}`;
  const there = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(there.getTime()) || there.getUTCDate() !== Number(day) ? null : `${date}T${time}+0700`;
}
