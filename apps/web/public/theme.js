// Runs before the first paint, so that a chosen light or dark page never flashes the other.
document.documentElement.dataset.js = '';
try {
  const theme = localStorage.getItem('tearsheet:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's colours stay.
}
