SELECT title FROM "Task"
