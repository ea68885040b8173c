-- Tasks that are "open", <soon>.
-- @param {String[]} owners  Whose.
-- @param {Int?} default  Not all of them.
SELECT t.id, t.title AS equals, t.mail, t.token, t.state, t.data, COUNT(*) AS "class"
FROM "Task" AS t
WHERE t.owner IN (SELECT value FROM json_each(:owners)) AND (:default IS NOT NULL AND t.id > :default) AND t.state = :state
GROUP BY t.id
