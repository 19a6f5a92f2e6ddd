-- For people, never run by the service: all std items1 are gone after it. The audit trail stays.
DROP TABLE std_items1;
DROP TABLE idempotency_answers;
