-- Values of PostgreSQL's own types, as columns have them and computed.
SELECT n.id, n.code, n.page, COALESCE(n.code2, n.code) AS "anyCode", n.host + 1 AS "nextHost", n.money * 2 AS "double", n.day + 1 AS "nextDay", n.opens + interval '1 hour' AS later
FROM "Native" AS n
