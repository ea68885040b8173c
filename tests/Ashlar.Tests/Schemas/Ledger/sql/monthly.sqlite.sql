-- What an account has booked in each month.
-- @param {Decimal} least  Only months with at least as much.
-- @column {Decimal} total
-- @column {String} month
SELECT strftime('%Y-%m', e.booked_at) AS month, SUM(e.amount) AS total
FROM entries AS e
WHERE e."accountId" = :account
GROUP BY 1
HAVING SUM(e.amount) >= :least
ORDER BY 1
