-- @tenant firm
DELETE FROM "Account" WHERE "firmId" = :firm AND title = :title RETURNING id, title
