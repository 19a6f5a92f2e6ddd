-- Takes std-number1_std_snake1.sql back. For people, never run by the service.

-- There is nothing to take back yet; write the statements in its place.
SELECT 1;
