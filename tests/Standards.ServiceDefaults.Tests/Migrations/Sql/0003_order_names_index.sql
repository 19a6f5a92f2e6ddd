-- no-transaction
CREATE INDEX CONCURRENTLY idx_orders_name ON orders (name);
