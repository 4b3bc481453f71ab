require('./record.js').record('post')
