-- What an account has booked in each month.
-- @param {Decimal} least  Only months with at least as much.
-- @param account  The account's key.
-- @column {String} month
-- @column {Decimal} total
SELECT to_char(e.booked_at, 'YYYY-MM') AS month, SUM(e.amount) AS total
FROM entries AS e
WHERE e."accountId" = :account
GROUP BY 1
HAVING SUM(e.amount) >= :least
ORDER BY 1
