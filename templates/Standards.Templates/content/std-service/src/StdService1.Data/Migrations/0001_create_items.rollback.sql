-- For people, never run by the service: all items are gone after it. The audit trail stays.
DROP TABLE items;
DROP TABLE idempotency_answers;
