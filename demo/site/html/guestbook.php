<?php
$database = new mysqli('db', 'guest', 'demo-password', 'guesthouse');
$entry = $database->query('SELECT name, words FROM guestbook LIMIT 1')->fetch_assoc();
echo htmlspecialchars("{$entry['name']} wrote: {$entry['words']}"), "\n";
