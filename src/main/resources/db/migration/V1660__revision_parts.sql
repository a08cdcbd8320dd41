-- Of a decision on several people, whose part a correction puts right; none where it is what all parts say.
alter table app.decision_change add column part uuid;
alter table app.decision_change
    add check (part is null or kind = 'CORRECT' and shared and part = any (records));
