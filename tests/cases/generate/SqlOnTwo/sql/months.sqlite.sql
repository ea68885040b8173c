-- @column {String?} month
SELECT strftime('%Y-%m', at) AS month, COUNT(*) AS n FROM "Event" WHERE (:since IS NULL OR at >= :since) AND name = :name GROUP BY 1
