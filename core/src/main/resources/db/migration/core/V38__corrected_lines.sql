-- What agents put right in the words of calls: read as a whole, the newest first.
create index call_line_corrected on call_line (corrected_at desc) where corrected_by is not null;
