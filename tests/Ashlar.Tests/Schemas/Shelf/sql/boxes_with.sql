-- Boxes that have a tag, with what is in them.
SELECT b.id, b.tags, b.colours, b.lots, b.secrets, b.papers, ARRAY[b.id, 7] AS numbers,
    (SELECT array_agg(s.name) FROM "Shelf" AS s WHERE s.id = b."shelfId") AS names
FROM "Box" AS b
WHERE b.tags @> ARRAY[:tag]
