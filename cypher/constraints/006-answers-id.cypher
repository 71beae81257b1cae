// Which answers are the present ones.
CREATE CONSTRAINT answers_id IF NOT EXISTS FOR (a:Answers) REQUIRE a.id IS UNIQUE
