// std-plain1: load test for k6.
//
//   k6 run --summary-export=results/k6.json -e BASE_URL=https://staging.example.org tests/load/std-slug1.js
//   dotnet build -t:StandardsLoadGate -p:StandardsLoadResults="results/k6.json"
//
// The thresholds are the budgets of the class in ops/budgets.yml; change both together. Never against production without its owners.
import http from 'k6/http';
import { check, sleep } from 'k6';

const baseUrl = __ENV.BASE_URL || 'http://localhost:8080';

// What users do, and how often: the weights are those of real traffic.
const requests = [
  { weight: 100, path: '/std-path1' },
];

export const options = {
  summaryTrendStats: ['med', 'p(95)', 'p(99)'],
  stages: [
//#if (smoke)
    { duration: '1m', target: 1 },
//#elseif (load)
    { duration: '2m', target: 100 },
    { duration: '5m', target: 100 },
    { duration: '2m', target: 200 },
    { duration: '5m', target: 200 },
    { duration: '2m', target: 0 },
//#elseif (stress)
    { duration: '2m', target: 100 },
    { duration: '5m', target: 100 },
    { duration: '2m', target: 200 },
    { duration: '5m', target: 200 },
    { duration: '2m', target: 400 },
    { duration: '5m', target: 400 },
    { duration: '5m', target: 0 },
//#elseif (spike)
    { duration: '1m', target: 10 },
    { duration: '10s', target: 200 },
    { duration: '3m', target: 200 },
    { duration: '10s', target: 10 },
    { duration: '3m', target: 10 },
    { duration: '10s', target: 0 },
//#else
    // 80 % of the peak for a day. Watch memory, CPU and connection pools beside it: latency alone does not show a leak.
    { duration: '5m', target: 80 },
    { duration: '24h', target: 80 },
    { duration: '5m', target: 0 },
//#endif
  ],
  thresholds: {
//#if (critical)
    'http_req_duration{class:critical}': ['p(95)<200', 'p(99)<500'],
    'http_req_failed{class:critical}': ['rate<0.001'],
    'http_reqs{class:critical}': ['count>0'],
//#else
    'http_req_duration{class:standard}': ['p(95)<500'],
    'http_req_failed{class:standard}': ['rate<0.001'],
    'http_reqs{class:standard}': ['count>0'],
//#endif
  },
};

const total = requests.reduce((sum, request) => sum + request.weight, 0);

function pick() {
  let at = Math.random() * total;
  return requests.find((request) => (at -= request.weight) < 0) || requests[0];
}

export default function () {
  const response = http.get(`${baseUrl}${pick().path}`, { tags: { class: 'std-class1' } });
  check(response, { 'status is 200': (answer) => answer.status === 200 });
  sleep(1);
}
