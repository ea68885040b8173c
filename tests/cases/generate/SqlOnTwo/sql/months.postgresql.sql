-- What happened in each month.
SELECT to_char(at, 'YYYY-MM') AS month, COUNT(*) AS n FROM "Event" WHERE name = :name AND (:since IS NULL OR at >= :since) GROUP BY 1
