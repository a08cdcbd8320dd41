// Days and times as Vietnam reads them, wherever the browser stands. Vietnam has one time zone without daylight saving.
// Loaded as an ES module before the app starts.
const OFFSET = '+07:00';
const DAY = 'DD/MM/YYYY';
const MINUTE = `HH:mm, ${DAY}`;

window.angular.module('cam.tasklist').config(['$provide', ($provide) => {
  // in tooltips, whatever length the web app asks for
  $provide.decorator('camDateFilter', ['moment', (moment) => (time) => (
    time ? moment(time).utcOffset(OFFSET).format(MINUTE) : '')]);

  // in the list and above the form: the web app alone would say how long it is, and not when
  $provide.decorator('amTimeAgoDirective', ['$delegate', 'moment', ($delegate, moment) => {
    const words = (time) => (time ? `${moment(time).utcOffset(OFFSET).format(DAY)} (${moment(time).fromNow()})` : '');
    $delegate[0].compile = () => (scope, element, { amTimeAgo }) => {
      scope.$watch(() => words(scope.$eval(amTimeAgo)), (text) => element.text(text));
    };
    return $delegate;
  }]);

  // what stands at the foot of the page
  $provide.decorator('camWidgetFooterDirective', ['$delegate', ($delegate) => {
    $delegate[0].compile = () => (scope) => { scope.timezoneName = 'Việt Nam (UTC+7)'; };
    return $delegate;
  }]);
}]);
