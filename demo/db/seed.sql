CREATE DATABASE IF NOT EXISTS guesthouse;
CREATE TABLE IF NOT EXISTS guesthouse.guestbook (id INT PRIMARY KEY, name VARCHAR(40), words VARCHAR(200));
INSERT IGNORE INTO guesthouse.guestbook VALUES (1, 'Molly', 'Slept well, and nothing drifted.');
CREATE USER IF NOT EXISTS 'guest'@'%' IDENTIFIED BY 'demo-password';
GRANT SELECT ON guesthouse.* TO 'guest'@'%';
