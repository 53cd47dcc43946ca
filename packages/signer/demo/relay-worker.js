// A service worker that lets a page call the service by its real address: what the page signs and sends to
// https://live.tencentcloudapi.com goes to the relay of its own origin instead. Register it with the relay's address:
// navigator.serviceWorker.register('/relay-worker.js?via=/tencent')
const via = new URL(self.location.href).searchParams.get('via')
const SERVICE = /\.tencentcloudapi\.com$/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { host, pathname, search } = new URL(event.request.url)
  if (SERVICE.test(host))
    event.respondWith(relay(event.request, `${via}/${host}${pathname}${search}`))
})

async function relay(request, target) {
  const { method, headers } = request
  const body = method === 'GET' ? undefined : await request.arrayBuffer()
  return fetch(target, { method, headers, body })
}
