-- What happened in each month.
SELECT CAST(date_trunc('month', at) AS date) AS month, COUNT(*) AS n FROM "Event" WHERE name = :name AND (:since IS NULL OR at >= :since) GROUP BY 1
