-- std-plain1
-- Expand first: what runs now must run with it. docs/migrations/std-number1-std-slug1.md has the plan.

-- Changes nothing yet: the statements belong here.

-- The migration stops when what it makes is not there. Name that instead of pg_class; this block is written for PostgreSQL.
DO $$
BEGIN
    IF to_regclass('pg_class') IS NULL THEN
        RAISE EXCEPTION 'std-number1_std_snake1.sql did not make what it should';
    END IF;
END $$;
