-- std-plain1
-- Expand first: what runs now must run with it. docs/migrations/std-number1-std-slug1.md has the plan.

-- Changes nothing yet; write the statements in its place.
SELECT 1;
