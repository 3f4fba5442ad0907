// A browser has one tree of nodes; nothing is sent to it by place.
export {}
