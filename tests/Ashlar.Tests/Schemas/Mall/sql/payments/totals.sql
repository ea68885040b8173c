-- What each user has paid.
SELECT p."userId" AS user_id, COUNT(*) AS payments
FROM "Payment" AS p
GROUP BY p."userId"
ORDER BY payments DESC
