require('./record.js').record('next')
