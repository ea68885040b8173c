-- The accounts of a firm whose title begins with a text.
-- @tenant firm
SELECT a.id, a.title, (SELECT COUNT(*) FROM entries AS e WHERE e."accountId" = a.id) AS entries
FROM "Account" AS a
WHERE a."firmId" = :firm AND a.title LIKE :title
ORDER BY a.id
