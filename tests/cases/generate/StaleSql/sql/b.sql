SELECT id, title FROM "Task"
