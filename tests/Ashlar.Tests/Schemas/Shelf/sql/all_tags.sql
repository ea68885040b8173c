-- Every tag that a box has.
-- @returns one
SELECT array_agg(DISTINCT t.tag ORDER BY t.tag) AS tags FROM "Box" AS b, unnest(b.tags) AS t(tag)
