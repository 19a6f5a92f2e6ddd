-- Orders have names.
ALTER TABLE orders ADD COLUMN name text;
INSERT INTO orders (id, name) VALUES (1, 'first');
