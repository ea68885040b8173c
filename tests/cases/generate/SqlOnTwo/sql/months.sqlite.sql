-- @column {DateTime?} month
SELECT strftime('%Y-%m-01T00:00:00.000+00:00', at) AS month, COUNT(*) AS n FROM "Event" WHERE (:since IS NULL OR at >= :since) AND name = :name GROUP BY 1
