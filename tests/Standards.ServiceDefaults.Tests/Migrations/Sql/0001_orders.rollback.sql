-- No orders.
DROP TABLE orders;
