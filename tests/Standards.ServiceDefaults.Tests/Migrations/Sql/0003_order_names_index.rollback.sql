-- no-transaction
DROP INDEX CONCURRENTLY idx_orders_name;
