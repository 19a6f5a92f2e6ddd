-- Orders have no names.
ALTER TABLE orders DROP COLUMN name;
