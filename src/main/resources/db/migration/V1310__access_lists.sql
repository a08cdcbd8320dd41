-- The lists of what is put to a group are read from an index alone, also where own requests are left out.
create index access_asked_list on app.access_asked (group_name, submitted_at, request) include (requester);
